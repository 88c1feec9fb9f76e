'use strict';

const vscode = require('vscode');
const { run } = require('./extraction');
const { languageID } = require('./pages');

/**
 * What is done with the page in front: by VS Code's own commands for what the server offers as code actions, by the
 * program for the table of figures.
 *
 * The server's commands, `copydesk.fixAll` and others, are registered by the language client; these have names of their
 * own.
 *
 * @param {() => string | undefined} program
 * @returns {Record<string, () => unknown>}
 */
function pageActions(program) {
  return {
    'copydesk.page.fixAll': () => sourceAction('source.fixAll.copydesk'),
    'copydesk.page.reflow': () => sourceAction('source.reflow.copydesk'),
    // All four ways to ignore what is under the cursor; VS Code asks which.
    'copydesk.page.ignore': () =>
      vscode.commands.executeCommand('editor.action.codeAction', {
        kind: 'quickfix.ignore.copydesk',
        apply: 'never',
      }),
    'copydesk.page.outline': () => vscode.commands.executeCommand('outline.focus'),
    'copydesk.page.exportMetrics': () => exportMetrics(program()),
  };
}

/**
 * @param {string} kind
 */
function sourceAction(kind) {
  return vscode.commands.executeCommand('editor.action.sourceAction', { kind, apply: 'first' });
}

/**
 * Writes the figures of the page in front as a table for a spreadsheet.
 *
 * @param {string | undefined} program
 */
async function exportMetrics(program) {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined || document.languageId !== languageID || program === undefined) {
    vscode.window.showInformationMessage(vscode.l10n.t('Open a newspaper page first.'));
    return;
  }
  const isOnDisk = document.uri.scheme === 'file' && !document.isDirty;
  const table = run(
    program,
    ['extract', '--format', 'csv', isOnDisk ? document.uri.fsPath : '-'],
    isOnDisk ? '' : document.getText(),
  );
  try {
    const bytes = await table;
    const target = await vscode.window.showSaveDialog({
      defaultUri: document.uri.with({ scheme: 'file', path: document.uri.path.replace(/(\.news)?\.txt$/, '') + '.csv' }),
      filters: { CSV: ['csv'] },
    });
    if (target === undefined) return;
    await vscode.workspace.fs.writeFile(target, bytes);
    vscode.window.showInformationMessage(vscode.l10n.t('The figures are in {0}.', target.fsPath));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    vscode.window.showErrorMessage(vscode.l10n.t('The figures were not written: {0}', reason));
  }
}

module.exports = { pageActions };

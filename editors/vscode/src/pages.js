'use strict';

const vscode = require('vscode');

const languageID = 'news-article';
const projectFile = '.copydesk.json';

/**
 * Gives plain text files that are newspaper pages their language, when they are opened and when a project file appears.
 *
 * @returns {vscode.Disposable}
 */
function watchPages() {
  /** Documents that got the language once: a user who takes it away again is not overruled. @type {Set<string>} */
  const given = new Set();

  /** @param {vscode.TextDocument} document */
  async function consider(document) {
    const key = document.uri.toString();
    if (given.has(key) || document.languageId !== 'plaintext' || document.uri.scheme !== 'file') return;
    if (!document.uri.path.endsWith('.txt') || !(await isPage(document.uri)) || document.isClosed) return;
    given.add(key);
    await vscode.languages.setTextDocumentLanguage(document, languageID);
  }

  function considerAll() {
    return Promise.all(vscode.workspace.textDocuments.map(consider));
  }

  const watcher = vscode.workspace.createFileSystemWatcher(`**/${projectFile}`, false, true, true);
  const subscriptions = [
    watcher,
    watcher.onDidCreate(considerAll),
    vscode.workspace.onDidOpenTextDocument(consider),
    vscode.workspace.onDidCloseTextDocument((document) => {
      // A change of language closes a document and opens it again; only one that stays closed is forgotten.
      const key = document.uri.toString();
      setTimeout(() => {
        if (!vscode.workspace.textDocuments.some((open) => open.uri.toString() === key)) given.delete(key);
      });
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk.plainText')) return considerAll();
    }),
  ];
  considerAll();
  return vscode.Disposable.from(...subscriptions);
}

/**
 * Whether a `*.txt` file is a page, by the user's setting.
 *
 * @param {vscode.Uri} uri
 * @returns {Promise<boolean>}
 */
async function isPage(uri) {
  const choice = vscode.workspace.getConfiguration('copydesk', uri).get('plainText', 'project');
  if (choice !== 'project') return choice === 'always';
  for (let folder = vscode.Uri.joinPath(uri, '..'); ; folder = vscode.Uri.joinPath(folder, '..')) {
    try {
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, projectFile));
      return true;
    } catch {
      // Not in this folder.
    }
    if (folder.path === '/' || folder.path === vscode.Uri.joinPath(folder, '..').path) return false;
  }
}

module.exports = { languageID, projectFile, watchPages };

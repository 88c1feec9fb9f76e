'use strict';

const vscode = require('vscode');
const { pageActions } = require('./actions');
const { MetricsView } = require('./metrics');
const { watchPages } = require('./pages');
const { Session } = require('./session');

/** @type {Session | undefined} */
let session;

/**
 * @param {vscode.ExtensionContext} context
 */
async function activate(context) {
  const current = new Session(context);
  session = current;
  const metrics = new MetricsView(() => current.program);
  const commands = {
    'copydesk.restart': () => current.restart(),
    'copydesk.showLog': () => current.log.show(),
    'copydesk.showTrace': () => current.showTrace(),
    'copydesk.metrics.refresh': () => metrics.refresh(),
    ...pageActions(() => current.program),
  };
  context.subscriptions.push(
    ...Object.entries(commands).map(([name, body]) => vscode.commands.registerCommand(name, body)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk.path') || change.affectsConfiguration('copydesk.arguments')) {
        return current.restart();
      }
    }),
    watchPages(),
    metrics.watch(),
  );
  await current.start();
  await metrics.refresh();
}

/** Ends the server before VS Code does. */
async function deactivate() {
  await session?.stop();
  session = undefined;
}

module.exports = { activate, deactivate };

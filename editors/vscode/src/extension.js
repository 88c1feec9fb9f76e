'use strict';

const vscode = require('vscode');
const { Session } = require('./session');
const { watchPages } = require('./pages');

/** @type {Session | undefined} */
let session;

/**
 * @param {vscode.ExtensionContext} context
 */
async function activate(context) {
  const current = new Session(context);
  session = current;
  context.subscriptions.push(
    vscode.commands.registerCommand('copydesk.restart', () => current.restart()),
    vscode.commands.registerCommand('copydesk.showLog', () => current.log.show()),
    vscode.commands.registerCommand('copydesk.showTrace', () => current.showTrace()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk.path') || change.affectsConfiguration('copydesk.arguments')) {
        return current.restart();
      }
    }),
    watchPages(),
  );
  await current.start();
}

/** Ends the server before VS Code does. */
async function deactivate() {
  await session?.stop();
  session = undefined;
}

module.exports = { activate, deactivate };

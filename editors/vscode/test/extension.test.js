'use strict';

require('./stand-in/install');

const assert = require('node:assert/strict');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { afterEach, beforeEach, mock, test } = require('node:test');
const vscode = require('vscode');
const { standIn: clients } = require('vscode-languageclient/node');
const extension = require('../src/extension');

const { record, reset, configure, open, close } = vscode.standIn;

/** @type {string} */
let folder;
/** @type {string} */
let program;
const searchPath = process.env.PATH;
const home = process.env.HOME;
const { accessSync } = fs;

beforeEach(() => {
  reset();
  clients.clients.length = 0;
  clients.failure = undefined;
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'copydesk-vscode-'));
  program = path.join(folder, 'copydesk');
  fs.writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 });
  // Whatever the machine has must not be found.
  mock.method(fs, 'accessSync', (file, mode) => {
    if (!file.startsWith(folder)) throw new Error(`not looked for: ${file}`);
    return accessSync(file, mode);
  });
  process.env.PATH = path.join(folder, 'empty');
  process.env.HOME = path.join(folder, 'home');
});

afterEach(async () => {
  await extension.deactivate();
  mock.restoreAll();
  process.env.PATH = searchPath;
  process.env.HOME = home;
  fs.rmSync(folder, { recursive: true });
});

async function activate() {
  const context = { subscriptions: [], extensionPath: path.join(folder, 'extension'), extension: { id: 'copydesk.copydesk' } };
  await extension.activate(context);
  return context;
}

/** Waits for what the extension started and does not wait for itself. */
async function settle() {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

test('the server is started by its subcommand, for files and new documents of the language', async () => {
  record.settings.set('copydesk.path', program);
  record.settings.set('copydesk.arguments', ['--log', '/tmp/log']);
  await activate();
  const [client] = clients.clients;
  assert.equal(client.serverOptions.run.command, program);
  assert.deepEqual(client.serverOptions.run.args, ['lsp', '--log', '/tmp/log']);
  assert.deepEqual(client.serverOptions.debug, client.serverOptions.run);
  assert.deepEqual(client.clientOptions.documentSelector, [
    { scheme: 'file', language: 'news-article' },
    { scheme: 'untitled', language: 'news-article' },
    { scheme: 'file', pattern: '**/.copydesk.json' },
  ]);
  assert.ok(client.clientOptions.outputChannel.isLog && client.clientOptions.traceOutputChannel.isLog);
  assert.equal(record.contexts.get('copydesk.running'), true);
  assert.equal(record.status[0].text, 'Copydesk 1.2.3');
  assert.equal(record.status[0].busy, false);
});

test('a program in PATH is found', async () => {
  process.env.PATH = folder;
  await activate();
  assert.equal(clients.clients[0].serverOptions.run.command, program);
});

test('a missing program is told with ways to mend it', async () => {
  record.choice = 0;
  await activate();
  await settle();
  assert.equal(clients.clients.length, 0);
  assert.match(record.errors[0].message, /Cannot find/);
  assert.deepEqual(record.executed, [['workbench.action.openSettings', 'copydesk.path']]);
  assert.equal(record.contexts.get('copydesk.running'), false);
  assert.equal(record.status[0].severity, vscode.LanguageStatusSeverity.Error);
});

test('the other way leads to the walkthrough', async () => {
  record.choice = 1;
  await activate();
  await settle();
  assert.deepEqual(record.executed, [['workbench.action.openWalkthrough', 'copydesk.copydesk#start', false]]);
});

test('a path that names no program is told by name', async () => {
  record.settings.set('copydesk.path', '/no/such/copydesk');
  await activate();
  assert.match(record.errors[0].message, /“\/no\/such\/copydesk”/);
});

test('a server that does not start is told with its reason', async () => {
  record.settings.set('copydesk.path', program);
  clients.failure = new Error('spawn failed');
  record.choice = 0;
  await activate();
  await settle();
  assert.match(record.errors[0].message, /spawn failed/);
  assert.equal(record.channels[0].shown, 1);
});

test('a restart ends the old server first, and a failed one does not keep a new one away', async () => {
  record.settings.set('copydesk.path', program);
  clients.failure = new Error('no');
  await activate();
  clients.failure = undefined;
  await record.commands.get('copydesk.restart')();
  assert.deepEqual(clients.clients[0].calls, ['start', 'stop', 'dispose']);
  assert.deepEqual(clients.clients[1].calls, ['start']);
  await Promise.all([record.commands.get('copydesk.restart')(), record.commands.get('copydesk.restart')()]);
  const running = clients.clients.filter((client) => client.state === 2);
  assert.equal(running.length, 1);
  assert.equal(clients.clients.length, 4);
});

test('another path restarts the server; the server’s own settings do not', async () => {
  record.settings.set('copydesk.path', program);
  await activate();
  await configure('copydesk.rules', { 'num-range': 'off' });
  assert.equal(clients.clients.length, 1);
  await configure('copydesk.path', program);
  assert.equal(clients.clients.length, 2);
});

test('the server is given its own settings and no others', async () => {
  record.settings.set('copydesk.path', program);
  record.settings.set('copydesk.rules', { 'num-range': 'hint' });
  record.settings.set('copydesk.language', 'en');
  await activate();
  const expected = {
    language: 'en',
    outline: { metrics: false, components: true, filler: true },
    inlayHints: false,
    rules: { 'num-range': 'hint' },
  };
  const { initializationOptions, middleware } = clients.clients[0].clientOptions;
  assert.deepEqual(initializationOptions, expected);
  const params = { items: [{ section: 'copydesk' }, { section: 'copydesk', scopeUri: 'file:///a' }] };
  assert.deepEqual(middleware.workspace.configuration(params), [expected, expected]);
});

test('the language of messages is left to the client unless it is set', async () => {
  record.settings.set('copydesk.path', program);
  await activate();
  assert.equal('language' in clients.clients[0].clientOptions.initializationOptions, false);
});

test('log and trace are shown by their commands', async () => {
  await activate();
  await record.commands.get('copydesk.showLog')();
  await record.commands.get('copydesk.showTrace')();
  assert.deepEqual(
    record.channels.map((channel) => channel.shown),
    [1, 1],
  );
  assert.equal(record.information.length, 1);
  record.channels[1].logLevel = vscode.LogLevel.Trace;
  await record.commands.get('copydesk.showTrace')();
  assert.equal(record.information.length, 1);
});

test('plain text below a project file becomes a page; other text does not', async () => {
  record.files.add('/pages/.copydesk.json');
  await activate();
  await open(vscode.Uri.file('/pages/2023/05.txt'));
  await open(vscode.Uri.file('/notes/05.txt'));
  await open(vscode.Uri.file('/pages/list.md'), 'markdown');
  await open(vscode.Uri.file('/pages/readme'));
  assert.deepEqual(record.languagesSet, [['file:///pages/2023/05.txt', 'news-article']]);
});

test('pages that are open already get the language, and so they do when the project file comes', async () => {
  record.files.add('/pages/.copydesk.json');
  record.documents.push({ uri: vscode.Uri.file('/pages/01.txt'), languageId: 'plaintext', isClosed: false });
  await activate();
  await settle();
  await open(vscode.Uri.file('/later/02.txt'));
  record.files.add('/later/.copydesk.json');
  await record.created.fire(vscode.Uri.file('/later/.copydesk.json'));
  assert.deepEqual(
    record.languagesSet.map(([uri]) => uri),
    ['file:///pages/01.txt', 'file:///later/02.txt'],
  );
});

test('a user who takes the language away is not overruled until the file is opened anew', async () => {
  record.files.add('/pages/.copydesk.json');
  await activate();
  const document = await open(vscode.Uri.file('/pages/01.txt'));
  await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
  await settle();
  assert.equal(document.languageId, 'plaintext');
  await close(document);
  await new Promise((resolve) => setTimeout(resolve, 5));
  const again = await open(vscode.Uri.file('/pages/01.txt'));
  assert.equal(again.languageId, 'news-article');
});

test('the setting decides which text files are pages', async () => {
  record.files.add('/pages/.copydesk.json');
  record.settings.set('copydesk.plainText', 'never');
  await activate();
  await open(vscode.Uri.file('/pages/01.txt'));
  assert.deepEqual(record.languagesSet, []);
  await configure('copydesk.plainText', 'always');
  assert.equal(record.languagesSet.length, 1);
  await open(vscode.Uri.file('/notes/01.txt'));
  assert.equal(record.languagesSet.length, 2);
});

test('deactivating ends the server', async () => {
  record.settings.set('copydesk.path', program);
  await activate();
  await extension.deactivate();
  assert.deepEqual(clients.clients[0].calls, ['start', 'stop', 'dispose']);
});

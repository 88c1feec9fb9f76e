'use strict';

// What the extension does with a page: figures by article, actions, the table. The program is a script that answers as
// the command line does.

require('./stand-in/install');

const assert = require('node:assert/strict');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { afterEach, beforeEach, test } = require('node:test');
const vscode = require('vscode');
const extension = require('../src/extension');
const { formatTime } = require('../src/metrics');

const { record, reset, open, close, show, type, look } = vscode.standIn;

const answer = {
  path: '-',
  articles: [
    { headline: '全区投入资金', line: 3 },
    { headline: null, line: 9 },
    { headline: '没有数据的稿件', line: 20 },
  ],
  metrics: [
    metric(0, '3595.58万元', '投入', '2022', 4, 10, 19),
    metric(0, '174个', '村', 'XXXX-04', 5, 0, 4),
    metric(1, '100余名', null, null, 9, 2, 7),
  ],
};

function metric(article, text, subject, time, line, from, to) {
  return { article, text, subject, time, range: { start: { line, character: from }, end: { line, character: to } } };
}

/** @type {string} */
let folder;

beforeEach(async () => {
  reset();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'copydesk-vscode-'));
  fs.writeFileSync(path.join(folder, 'answer.json'), JSON.stringify(answer));
  // Notes how it was called and with what; fails on a text that says so.
  const script = [
    '#!/bin/sh',
    `echo "$*" >>'${folder}/calls'`,
    `cat >'${folder}/input'`,
    `if grep -q FAIL '${folder}/input'; then echo 'copydesk: 出错了' >&2; exit 2; fi`,
    `case $* in *csv*) printf '\\357\\273\\277table' ;; *) cat '${folder}/answer.json' ;; esac`,
  ];
  fs.writeFileSync(path.join(folder, 'copydesk'), `${script.join('\n')}\n`, { mode: 0o755 });
  record.settings.set('copydesk.path', path.join(folder, 'copydesk'));
  await extension.activate({ subscriptions: [], extensionPath: folder, extension: { id: 'copydesk.copydesk' } });
});

afterEach(async () => {
  await extension.deactivate();
  fs.rmSync(folder, { recursive: true });
});

const view = () => record.views.get('copydesk.metrics');
const calls = () => (fs.existsSync(path.join(folder, 'calls')) ? fs.readFileSync(path.join(folder, 'calls'), 'utf8') : '');

async function openPage(text = '版面') {
  const page = await open(vscode.Uri.file('/pages/05.news.txt'), 'news-article', text);
  await show(page);
  return page;
}

/** The tree as text, a line a node. */
function tree() {
  const provider = view().options.treeDataProvider;
  return provider.getChildren().flatMap((article) => {
    const head = provider.getTreeItem(article);
    const rows = provider.getChildren(article).map((node) => {
      const item = provider.getTreeItem(node);
      assert.deepEqual(provider.getChildren(node), []);
      return `  ${item.label} | ${item.description}`;
    });
    return [`${head.label} (${head.description})`, ...rows];
  });
}

test('the view lists figures by article: subject, value, time', async () => {
  await look('copydesk.metrics', true);
  await openPage('今天的版面');
  assert.deepEqual(tree(), [
    '全区投入资金 (2)',
    '  投入 | 3595.58万元  2022年',
    '  村 | 174个  4月',
    '(no headline, line 9) (1)',
    '  100余名 | 100余名',
  ]);
  assert.equal(fs.readFileSync(path.join(folder, 'input'), 'utf8'), '今天的版面');
  assert.equal(view().message, undefined);
});

test('a click goes to the place of the figure', async () => {
  await look('copydesk.metrics', true);
  const page = await openPage();
  const provider = view().options.treeDataProvider;
  const [figure] = provider.getChildren(provider.getChildren()[0]);
  const { command } = provider.getTreeItem(figure);
  assert.equal(command.command, 'vscode.open');
  assert.equal(command.arguments[0], page.uri);
  assert.deepEqual(command.arguments[1].selection, new vscode.Range(4, 10, 4, 19));
});

test('nothing is read while the view is not seen', async () => {
  await openPage();
  assert.equal(calls(), '');
  await look('copydesk.metrics', true);
  assert.equal(tree().length, 5);
});

test('the view follows typing once that rests', async () => {
  await look('copydesk.metrics', true);
  const page = await openPage();
  const before = calls().length;
  for (const text of ['一', '一二', '一二三']) await type(page, text);
  assert.equal(calls().length, before);
  const input = () => fs.readFileSync(path.join(folder, 'input'), 'utf8');
  for (let turn = 0; turn < 1000 && input() !== '一二三'; turn += 1) await new Promise((done) => setTimeout(done, 20));
  assert.equal(input(), '一二三');
  assert.equal(calls().trim().split('\n').length, 2);
});

test('another document that is no page leaves the view as it is; closing the page empties it', async () => {
  await look('copydesk.metrics', true);
  const page = await openPage();
  await show(await open(vscode.Uri.file('/pages/list.md'), 'markdown'));
  await show(undefined);
  assert.equal(tree().length, 5);
  await show(undefined);
  await close(page);
  assert.deepEqual(tree(), []);
  assert.equal(view().message, undefined);
});

test('a page without figures, and a program that fails, are told in the view', async () => {
  fs.writeFileSync(path.join(folder, 'answer.json'), JSON.stringify({ ...answer, metrics: [] }));
  await look('copydesk.metrics', true);
  const page = await openPage();
  assert.equal(view().message, 'No figures in this page.');
  page.text = 'FAIL';
  await record.commands.get('copydesk.metrics.refresh')();
  assert.match(view().message, /出错了/);
  assert.deepEqual(tree(), []);
});

test('times leave out what is not known', () => {
  const cases = [
    ['2023-03-15', '2023年3月15日', '2023-03-15'],
    ['XXXX-09-07', '9月7日', '09-07'],
    ['2022', '2022年', '2022'],
    ['2021/2023', '2021年–2023年', '2021–2023'],
    ['2021/..', '2021年–', '2021–'],
    ['XXXX', '', ''],
    ['XXXX/..', '', ''],
    [null, '', ''],
  ];
  for (const [time, chinese, english] of cases) {
    assert.equal(formatTime(time, 'zh-cn'), chinese, `${time}`);
    assert.equal(formatTime(time, 'en'), english, `${time}`);
  }
});

test('actions on the page are VS Code’s own, by the kinds that the server offers', async () => {
  await openPage();
  const handlers = path.join(__dirname, '../../../Sources/LanguageServer/Handlers');
  const server = fs.readdirSync(handlers).map((file) => fs.readFileSync(path.join(handlers, file), 'utf8')).join('\n');
  for (const [name, kind] of [
    ['fixAll', 'source.fixAll.copydesk'],
    ['reflow', 'source.reflow.copydesk'],
  ]) {
    await record.commands.get(`copydesk.page.${name}`)();
    assert.deepEqual(record.executed.at(-1), ['editor.action.sourceAction', { kind, apply: 'first' }]);
    assert.ok(server.includes(`"${kind}"`), kind);
  }
  await record.commands.get('copydesk.page.ignore')();
  assert.deepEqual(record.executed.at(-1), [
    'editor.action.codeAction',
    { kind: 'quickfix.ignore.copydesk', apply: 'never' },
  ]);
  await record.commands.get('copydesk.page.outline')();
  assert.deepEqual(record.executed.at(-1), ['outline.focus']);
});

test('figures are exported where the user says, of the text as it is', async () => {
  const page = await openPage('没有存盘的版面');
  record.saveTarget = vscode.Uri.file('/out/figures.csv');
  await record.commands.get('copydesk.page.exportMetrics')();
  assert.equal(record.saveOptions.defaultUri.path, '/pages/05.csv');
  assert.equal(record.written.get('/out/figures.csv').toString('utf8'), '\uFEFFtable');
  assert.match(calls(), /extract --format csv \/pages\/05\.news\.txt/);
  await type(page, '改过的版面');
  await record.commands.get('copydesk.page.exportMetrics')();
  assert.match(calls(), /extract --format csv -\n/);
  assert.equal(fs.readFileSync(path.join(folder, 'input'), 'utf8'), '改过的版面');
});

test('an export that is called off or fails writes nothing', async () => {
  const page = await openPage();
  await record.commands.get('copydesk.page.exportMetrics')();
  await type(page, 'FAIL');
  record.saveTarget = vscode.Uri.file('/out/figures.csv');
  await record.commands.get('copydesk.page.exportMetrics')();
  assert.equal(record.written.size, 0);
  assert.match(record.errors[0].message, /出错了/);
  await show(undefined);
  await record.commands.get('copydesk.page.exportMetrics')();
  assert.match(record.information.at(-1), /Open a newspaper page/);
});

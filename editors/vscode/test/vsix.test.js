'use strict';

// The package that VS Code installs, made with stand-ins of the packages that the extension needs.

const assert = require('node:assert/strict');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { afterEach, beforeEach, test } = require('node:test');
const zlib = require('node:zlib');

const root = path.join(__dirname, '..');
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

/** @type {string} */
let folder;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'copydesk-vsix-'));
  addPackage('vscode-languageclient', { inner: '1', shared: '1' });
  addPackage('vscode-languageclient/node_modules/inner', { shared: '1' });
  addPackage('shared', {});
  addPackage('typescript', {});
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

function addPackage(name, dependencies) {
  const home = path.join(folder, 'node_modules', name);
  fs.mkdirSync(path.join(home, 'lib'), { recursive: true });
  fs.writeFileSync(path.join(home, 'package.json'), JSON.stringify({ name, dependencies }));
  fs.writeFileSync(path.join(home, 'lib/main.js'), `// ${name}\n`);
}

function make(output) {
  return spawnSync(
    process.execPath,
    ['package.js', '--output', output, '--dependencies', path.join(folder, 'node_modules')],
    { cwd: root, encoding: 'utf8' },
  );
}

/** The files of a zip, read by its directory. */
function unzip(bytes) {
  const files = new Map();
  let place = bytes.readUInt32LE(bytes.length - 6);
  for (let count = bytes.readUInt16LE(bytes.length - 12); count > 0; count -= 1) {
    assert.equal(bytes.toString('latin1', place, place + 4), 'PK\x01\x02');
    const length = bytes.readUInt16LE(place + 28);
    const name = bytes.toString('utf8', place + 46, place + 46 + length);
    const local = bytes.readUInt32LE(place + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(place + 20));
    files.set(name, zlib.inflateRawSync(packed));
    place += 46 + length;
  }
  return files;
}

test('the package holds what the extension names and needs, and nothing else', () => {
  const output = path.join(folder, 'copydesk.vsix');
  const outcome = make(output);
  assert.equal(outcome.status, 0, outcome.stderr);
  const files = unzip(fs.readFileSync(output));
  const names = [...files.keys()];
  for (const file of [
    '[Content_Types].xml',
    'extension.vsixmanifest',
    'extension/package.json',
    'extension/package.nls.json',
    'extension/package.nls.zh-cn.json',
    'extension/README.md',
    'extension/LICENSE',
    'extension/src/extension.js',
    'extension/src/session.js',
    `extension/${manifest.icon}`,
    'extension/l10n/bundle.l10n.zh-cn.json',
    'extension/walkthrough/page.md',
    'extension/node_modules/vscode-languageclient/lib/main.js',
    'extension/node_modules/vscode-languageclient/node_modules/inner/package.json',
    'extension/node_modules/shared/lib/main.js',
  ]) {
    assert.ok(names.includes(file), file);
  }
  for (const name of names) assert.doesNotMatch(name, /typescript|\/test\/|package\.js$|\.vsix$|jsconfig/);
  assert.deepEqual(files.get('extension/package.json'), fs.readFileSync(path.join(root, 'package.json')));
  const description = files.get('extension.vsixmanifest').toString('utf8');
  assert.match(description, /Id="copydesk" Version="0\.1\.0" Publisher="copydesk"/);
  assert.doesNotMatch(description, /%|undefined/);
  for (const [, file] of description.matchAll(/Path="([^"]+)"/g)) assert.ok(names.includes(file), file);
});

test('the same sources give the same bytes', () => {
  const outputs = ['1.vsix', '2.vsix'].map((name) => path.join(folder, name));
  for (const output of outputs) assert.equal(make(output).status, 0);
  assert.deepEqual(fs.readFileSync(outputs[0]), fs.readFileSync(outputs[1]));
});

test('another program reads the zip', (context) => {
  const output = path.join(folder, 'copydesk.vsix');
  assert.equal(make(output).status, 0);
  const outcome = spawnSync('python3', ['-m', 'zipfile', '--test', output], { encoding: 'utf8' });
  if (outcome.error) return context.skip('python3 is not there');
  assert.equal(outcome.status, 0, outcome.stderr);
  assert.match(outcome.stdout, /Done testing/);
});

test('a package that is missing is told with the way to get it', () => {
  fs.rmSync(path.join(folder, 'node_modules/shared'), { recursive: true });
  const outcome = make(path.join(folder, 'copydesk.vsix'));
  assert.equal(outcome.status, 1);
  assert.match(outcome.stderr, /the package shared is missing; get it by: npm install --omit=dev/);
  assert.ok(!fs.existsSync(path.join(folder, 'copydesk.vsix')));
});

'use strict';

// The package file and the code tell of the same things: commands, settings, texts, files.

require('./stand-in/install');

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const vscode = require('vscode');
const extension = require('../src/extension');

const root = path.join(__dirname, '..');
const read = (/** @type {string} */ file) => fs.readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));
const sources = fs.readdirSync(path.join(root, 'src')).map((file) => read(`src/${file}`));
const code = sources.join('\n');
const sorted = (/** @type {Iterable<string>} */ values) => [...values].sort();

/** All strings in a JSON value. */
function* strings(value) {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) yield* strings(part);
}

test('every command of the package is registered, and every registered one is in the package', async () => {
  vscode.standIn.reset();
  await extension.activate({ subscriptions: [], extensionPath: '/none', extension: { id: 'x' } });
  const declared = manifest.contributes.commands.map((command) => command.command);
  assert.deepEqual(sorted(vscode.standIn.record.commands.keys()), sorted(declared));
  await extension.deactivate();
});

test('every view of the package is created, and every created one is in the package', async () => {
  vscode.standIn.reset();
  await extension.activate({ subscriptions: [], extensionPath: '/none', extension: { id: 'x' } });
  const declared = Object.values(manifest.contributes.views).flatMap((views) => views.map((view) => view.id));
  assert.deepEqual(sorted(vscode.standIn.record.views.keys()), sorted(declared));
  for (const { view } of manifest.contributes.viewsWelcome) assert.ok(declared.includes(view), view);
  await extension.deactivate();
});

test('menus and walkthrough name commands that are there', () => {
  const declared = new Set(manifest.contributes.commands.map((command) => command.command));
  for (const entry of Object.values(manifest.contributes.menus).flat()) assert.ok(declared.has(entry.command), entry.command);
  for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
    for (const [, command] of read(file).matchAll(/\(command:([\w.]+)/g)) {
      assert.ok(declared.has(command) || /^(vscode|workbench)\./.test(command), command);
    }
  }
});

test('no command has a name that the server registers by the language client', () => {
  // See Sources/LanguageServer/Handlers: a name registered twice keeps the client from starting.
  const folder = path.join(root, '../../Sources/LanguageServer/Handlers');
  const handlers = fs.readdirSync(folder).map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
  const served = new Set(handlers.flatMap((text) => [...text.matchAll(/= "(copydesk\.\w+)"/g)].map((match) => match[1])));
  assert.ok(served.has('copydesk.fixAll'), 'the commands of the server are no longer found');
  for (const { command } of manifest.contributes.commands) assert.ok(!served.has(command), command);
});

test('every setting of the package is read, and every setting that is read is in the package', () => {
  const declared = Object.keys(manifest.contributes.configuration.properties);
  const readKeys = [...code.matchAll(/\.get\('([\w.]+)'/g)].map((match) => `copydesk.${match[1]}`);
  assert.deepEqual(sorted(new Set(readKeys)), sorted(declared));
});

test('the code falls back to the defaults of the package', () => {
  for (const [name, setting] of Object.entries(manifest.contributes.configuration.properties)) {
    const key = name.replace(/^copydesk\./, '');
    const fallback = code.match(new RegExp(`\\.get\\('${key.replace('.', '\\.')}', ([^)]+)\\)`))?.[1];
    assert.ok(fallback !== undefined, `${name} is read without a default`);
    assert.deepEqual(new Function(`return (${fallback})`)(), setting.default, name);
  }
});

test('settings that name what is run are the machine’s and restricted in folders that are not trusted', () => {
  const { properties } = manifest.contributes.configuration;
  for (const name of ['copydesk.path', 'copydesk.arguments']) {
    assert.equal(properties[name].scope, 'machine-overridable');
    assert.ok(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.includes(name));
  }
});

test('texts of the package exist in every language, and no others', () => {
  const used = new Set();
  for (const text of strings(manifest)) for (const [, key] of text.matchAll(/^%(.+)%$/g)) used.add(key);
  for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
    const texts = JSON.parse(read(file));
    assert.deepEqual(sorted(Object.keys(texts)), sorted(used), file);
    for (const [key, text] of Object.entries(texts)) assert.ok(text.trim() !== '', `${file}: ${key}`);
  }
});

test('texts of the code are translated, and no others', () => {
  const used = [...code.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1].replace(/\\'/g, "'"));
  assert.equal(used.length, [...code.matchAll(/l10n\.t\(/g)].length, 'a text is no plain literal');
  const bundle = JSON.parse(read(`${manifest.l10n}/bundle.l10n.zh-cn.json`));
  assert.deepEqual(sorted(Object.keys(bundle)), sorted(new Set(used)));
  for (const [text, translation] of Object.entries(bundle)) {
    const places = (/** @type {string} */ value) => sorted(value.match(/\{\d\}/g) ?? []);
    assert.deepEqual(places(translation), places(text), text);
  }
});

test('every file that the package names is there', () => {
  const { contributes } = manifest;
  const files = [
    manifest.main,
    manifest.icon,
    manifest.l10n,
    'README.md',
    'LICENSE',
    ...contributes.languages.flatMap((language) => language.configuration ?? []),
    ...contributes.jsonValidation.map((validation) => validation.url),
    ...Object.values(contributes.views).flatMap((views) => views.map((view) => view.icon)),
    ...contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps.map((step) => step.media.markdown)),
  ];
  for (const file of files) assert.ok(fs.existsSync(path.join(root, file)), file);
});

test('the language of the package is the one that the code serves', () => {
  const { languageID, projectFile } = require('../src/pages');
  assert.deepEqual(
    manifest.contributes.languages.filter((language) => language.configuration).map((language) => language.id),
    [languageID],
  );
  // The configuration has comments, which VS Code's JSON has not.
  const commented = manifest.contributes.languages.find((language) => language.id === 'jsonc');
  assert.deepEqual(commented.filenames, [projectFile]);
  assert.equal(manifest.contributes.jsonValidation[0].fileMatch, projectFile);
  assert.ok(`[${languageID}]` in manifest.contributes.configurationDefaults);
});

test('steps of the walkthrough end by what the extension or VS Code tells', () => {
  for (const { steps } of manifest.contributes.walkthroughs) {
    for (const step of steps) {
      for (const event of step.completionEvents) {
        const [, kind, name] = event.match(/^(onContext|onCommand):(.+)$/) ?? [];
        if (kind === 'onContext') assert.ok(code.includes(`'${name}'`), event);
        else assert.ok(kind === 'onCommand', event);
      }
    }
  }
});

test('what the code requires is the editor, Node or a dependency', () => {
  const dependencies = new Set(['vscode', ...Object.keys(manifest.dependencies)]);
  for (const [, name] of code.matchAll(/require\('([^']+)'\)/g)) {
    if (name.startsWith('.') || name.startsWith('node:')) continue;
    assert.ok(dependencies.has(name.split('/')[0]), name);
  }
});

test('the language configuration pairs what opens with what closes', () => {
  const configuration = JSON.parse(read('language-configuration.json'));
  for (const [left, right] of configuration.brackets) assert.equal(left.length + right.length, 2);
  assert.doesNotThrow(() => new RegExp(configuration.wordPattern, 'u'));
});

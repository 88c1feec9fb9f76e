'use strict';

const assert = require('node:assert/strict');
const test = require('node:test');
const { findProgram } = require('../src/program');

/**
 * @param {Partial<import('../src/program').Machine>} changes
 * @param {string[]} programs
 */
function search(changes, programs) {
  return findProgram({
    setting: '',
    workspaceFolder: '/pages',
    extensionFolder: '/extension',
    home: '/home/editor',
    searchPath: '/usr/bin:/opt/bin',
    platform: 'linux',
    isProgram: (file) => programs.includes(file),
    ...changes,
  });
}

test('the setting comes before the bundled program, and that before PATH', () => {
  const all = ['/own/copydesk', '/extension/bin/copydesk', '/opt/bin/copydesk'];
  assert.deepEqual(search({ setting: '/own/copydesk' }, all), {
    kind: 'found',
    file: '/own/copydesk',
    origin: 'setting',
  });
  assert.deepEqual(search({}, all), { kind: 'found', file: '/extension/bin/copydesk', origin: 'bundled' });
  assert.deepEqual(search({}, ['/opt/bin/copydesk']), { kind: 'found', file: '/opt/bin/copydesk', origin: 'path' });
});

test('the first folder of PATH wins', () => {
  const found = search({}, ['/opt/bin/copydesk', '/usr/bin/copydesk']);
  assert.equal(found.kind === 'found' && found.file, '/usr/bin/copydesk');
});

test('a setting that names no program is told, not passed over', () => {
  assert.deepEqual(search({ setting: '/own/copydesk' }, ['/usr/bin/copydesk']), {
    kind: 'badSetting',
    file: '/own/copydesk',
  });
});

test('home and workspace folder are put into the setting', () => {
  for (const [setting, file] of [
    ['~/bin/copydesk', '/home/editor/bin/copydesk'],
    ['${workspaceFolder}/copydesk', '/pages/copydesk'],
    ['  /own/copydesk ', '/own/copydesk'],
  ]) {
    assert.equal(search({ setting }, [file]).kind, 'found', setting);
  }
});

test('the user’s own folder is searched although PATH lacks it', () => {
  const found = search({ searchPath: '' }, ['/home/editor/.local/bin/copydesk']);
  assert.equal(found.kind, 'found');
});

test('Windows has its own separators and names', () => {
  const found = search(
    { platform: 'win32', searchPath: 'C:\\one;C:\\two', extensionFolder: 'C:\\extension', home: 'C:\\home' },
    ['C:\\two\\copydesk.exe'],
  );
  assert.deepEqual(found, { kind: 'found', file: 'C:\\two\\copydesk.exe', origin: 'path' });
});

test('nothing found is said to be missing', () => {
  assert.deepEqual(search({}, []), { kind: 'missing' });
});

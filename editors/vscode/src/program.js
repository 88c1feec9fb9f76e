'use strict';

const path = require('node:path');

/**
 * What finding the program needs to know; tests give it a machine of their own.
 *
 * @typedef {object} Machine
 * @property {string} setting What the user set, or nothing.
 * @property {string | undefined} workspaceFolder
 * @property {string} extensionFolder
 * @property {string} home
 * @property {string} searchPath `PATH`.
 * @property {NodeJS.Platform} platform
 * @property {(file: string) => boolean} isProgram Whether a file is there and can be run.
 */

/**
 * @typedef {{ kind: 'found', file: string, origin: 'setting' | 'bundled' | 'path' }
 *   | { kind: 'badSetting', file: string }
 *   | { kind: 'missing' }} Search
 */

/**
 * Looks for the server: where the setting says, in the extension, in `PATH`. A setting that names no program is told, not
 * passed over: the user means that program and no other.
 *
 * @param {Machine} machine
 * @returns {Search}
 */
function findProgram(machine) {
  const { join, delimiter } = machine.platform === 'win32' ? path.win32 : path.posix;
  const name = machine.platform === 'win32' ? 'copydesk.exe' : 'copydesk';
  if (machine.setting.trim() !== '') {
    const file = expand(machine.setting.trim(), machine);
    return machine.isProgram(file) ? { kind: 'found', file, origin: 'setting' } : { kind: 'badSetting', file };
  }
  const bundled = join(machine.extensionFolder, 'bin', name);
  if (machine.isProgram(bundled)) return { kind: 'found', file: bundled, origin: 'bundled' };
  const folders = machine.searchPath.split(delimiter).filter((folder) => folder !== '');
  // An editor that was started from the desktop often lacks what a shell's profile adds.
  if (machine.platform !== 'win32') folders.push(join(machine.home, '.local/bin'), '/usr/local/bin', '/opt/homebrew/bin');
  for (const folder of folders) {
    const file = join(folder, name);
    if (machine.isProgram(file)) return { kind: 'found', file, origin: 'path' };
  }
  return { kind: 'missing' };
}

/**
 * @param {string} file
 * @param {Machine} machine
 */
function expand(file, machine) {
  return file
    .replace(/^~(?=$|[\\/])/, () => machine.home)
    .replaceAll('${workspaceFolder}', () => machine.workspaceFolder ?? '');
}

module.exports = { findProgram };

'use strict';

const { execFile } = require('node:child_process');

/**
 * Runs the program on a page, for what the protocol has no request for.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {string} [text] Its standard input.
 * @returns {Promise<Buffer>} What it prints.
 */
function run(program, args, text = '') {
  return new Promise((resolve, reject) => {
    const child = execFile(
      program,
      args,
      { encoding: 'buffer', maxBuffer: 1 << 28, windowsHide: true },
      (error, output, complaints) => {
        if (error === null) resolve(output);
        else reject(new Error(complaints.toString('utf8').trim() || error.message));
      },
    );
    // A program that ended early reads no more; its status tells of that.
    child.stdin?.on('error', () => {});
    child.stdin?.end(text);
  });
}

/**
 * @typedef {{ line: number, character: number }} Place
 * @typedef {{ article: number, text: string, subject: string | null, time: string | null,
 *   range: { start: Place, end: Place } }} Metric In the units of VS Code: UTF-16.
 * @typedef {{ headline: string | null, line: number }} Article
 */

/**
 * What a page states.
 *
 * @param {string} program
 * @param {string} text
 * @returns {Promise<{ articles: Article[], metrics: Metric[] }>}
 */
async function extract(program, text) {
  const output = await run(program, ['extract', '--format', 'json', '--only', 'articles,metrics', '-'], text);
  const { articles, metrics } = JSON.parse(output.toString('utf8'));
  return { articles, metrics };
}

module.exports = { extract, run };

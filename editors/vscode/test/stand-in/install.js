'use strict';

// Makes `require('vscode')` and the language client give the stand-ins.

const Module = require('node:module');
const path = require('node:path');

const standIns = new Map([
  ['vscode', path.join(__dirname, 'vscode.js')],
  ['vscode-languageclient/node', path.join(__dirname, 'languageclient.js')],
]);

const original = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  return standIns.get(request) ?? original.call(this, request, ...rest);
};

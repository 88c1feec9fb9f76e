'use strict';

// A thin stand-in of the module `vscode`: just what the extension calls, with a record of what it did.

const path = require('node:path').posix;

class Disposable {
  #end;
  /** @param {() => void} end */
  constructor(end) {
    this.#end = end;
  }
  dispose() {
    this.#end();
  }
  /** @param {{ dispose(): unknown }[]} parts */
  static from(...parts) {
    return new Disposable(() => parts.forEach((part) => part.dispose()));
  }
}

class Emitter {
  listeners = new Set();
  event = (listener) => {
    this.listeners.add(listener);
    return new Disposable(() => this.listeners.delete(listener));
  };
  async fire(value) {
    for (const listener of [...this.listeners]) await listener(value);
  }
}

class Uri {
  constructor(scheme, path) {
    this.scheme = scheme;
    this.path = path;
  }
  get fsPath() {
    return this.path;
  }
  with(parts) {
    return new Uri(parts.scheme ?? this.scheme, parts.path ?? this.path);
  }
  toString() {
    return `${this.scheme}://${this.path}`;
  }
  static file(file) {
    return new Uri('file', file);
  }
  static parse(text) {
    const [scheme, rest] = text.split('://');
    return new Uri(scheme, rest);
  }
  static joinPath(uri, ...parts) {
    return new Uri(uri.scheme, path.join(uri.path, ...parts));
  }
}

class Range {
  constructor(startLine, startCharacter, endLine, endCharacter) {
    this.start = { line: startLine, character: startCharacter };
    this.end = { line: endLine, character: endCharacter };
  }
}

class TreeItem {
  constructor(label, collapsibleState) {
    Object.assign(this, { label, collapsibleState });
  }
}

/** VS Code's own: fires without waiting; here it can be waited for. */
class EventEmitter extends Emitter {
  dispose() {
    this.listeners.clear();
  }
}

const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };
const LogLevel = { Off: 0, Trace: 1, Debug: 2, Info: 3, Warning: 4, Error: 5 };
const LanguageStatusSeverity = { Information: 0, Warning: 1, Error: 2 };

/** All that is remembered; `reset` starts a new editor. */
const record = {};

function reset() {
  Object.assign(record, {
    commands: new Map(),
    executed: [],
    contexts: new Map(),
    settings: new Map(),
    settingsRead: new Set(),
    errors: [],
    choice: undefined,
    information: [],
    channels: [],
    status: [],
    texts: new Set(),
    documents: [],
    files: new Set(),
    languagesSet: [],
    opened: new Emitter(),
    closed: new Emitter(),
    created: new Emitter(),
    configured: new Emitter(),
    views: new Map(),
    activeEditor: undefined,
    activated: new Emitter(),
    changed: new Emitter(),
    saveTarget: undefined,
    written: new Map(),
  });
}
reset();

/** Tells the extension of a changed setting, as VS Code does. */
function configure(key, value) {
  record.settings.set(key, value);
  return record.configured.fire({ affectsConfiguration: (section) => key === section || key.startsWith(`${section}.`) });
}

/** Opens a document, as VS Code does. */
async function open(uri, languageId = 'plaintext', text = '') {
  const document = { uri, languageId, isClosed: false, isDirty: false, text, getText: () => document.text };
  record.documents.push(document);
  await record.opened.fire(document);
  return document;
}

/** Brings a document to the front, as VS Code does; nothing for an editor that is none of text. */
async function show(document) {
  record.activeEditor = document && { document };
  await record.activated.fire(record.activeEditor);
}

/** Types in a document. */
async function type(document, text) {
  document.text = text;
  document.isDirty = true;
  await record.changed.fire({ document });
}

/** Shows or hides a view. */
async function look(id, visible) {
  const view = record.views.get(id);
  view.visible = visible;
  await view.visibility.fire({ visible });
}

async function close(document) {
  document.isClosed = true;
  record.documents.splice(record.documents.indexOf(document), 1);
  await record.closed.fire(document);
}

/** Changes the language of a document: VS Code closes it and opens it again. */
async function setTextDocumentLanguage(document, languageId) {
  record.languagesSet.push([document.uri.toString(), languageId]);
  await record.closed.fire(document);
  document.languageId = languageId;
  await record.opened.fire(document);
  return document;
}

module.exports = {
  Disposable,
  Uri,
  LogLevel,
  LanguageStatusSeverity,
  Range,
  TreeItem,
  TreeItemCollapsibleState,
  EventEmitter,
  env: { language: 'zh-cn' },
  commands: {
    registerCommand(name, body) {
      record.commands.set(name, body);
      return new Disposable(() => record.commands.delete(name));
    },
    async executeCommand(name, ...parameters) {
      if (name === 'setContext') record.contexts.set(parameters[0], parameters[1]);
      else record.executed.push([name, ...parameters]);
    },
  },
  languages: {
    createLanguageStatusItem(id, selector) {
      const item = { id, selector, dispose() {} };
      record.status.push(item);
      return item;
    },
    setTextDocumentLanguage,
  },
  l10n: {
    t(text, ...values) {
      record.texts.add(text);
      return text.replace(/\{(\d+)\}/g, (_, index) => String(values[Number(index)]));
    },
  },
  window: {
    get activeTextEditor() {
      return record.activeEditor;
    },
    onDidChangeActiveTextEditor: (listener) => record.activated.event(listener),
    createTreeView(id, options) {
      const visibility = new Emitter();
      const view = { id, options, visible: false, message: undefined, visibility, dispose() {} };
      view.onDidChangeVisibility = (listener) => visibility.event(listener);
      record.views.set(id, view);
      return view;
    },
    async showSaveDialog(options) {
      record.saveOptions = options;
      return record.saveTarget;
    },
    createOutputChannel(name, options) {
      const channel = {
        name,
        isLog: options?.log === true,
        logLevel: LogLevel.Info,
        shown: 0,
        lines: [],
        show() {
          channel.shown += 1;
        },
        dispose() {},
      };
      for (const level of ['trace', 'debug', 'info', 'warn', 'error']) channel[level] = (line) => channel.lines.push(line);
      record.channels.push(channel);
      return channel;
    },
    async showErrorMessage(message, ...choices) {
      record.errors.push({ message, choices });
      return record.choice === undefined ? undefined : choices[record.choice];
    },
    async showInformationMessage(message) {
      record.information.push(message);
    },
  },
  workspace: {
    workspaceFolders: undefined,
    get textDocuments() {
      return record.documents;
    },
    getConfiguration(section) {
      return {
        get(key, fallback) {
          const name = `${section}.${key}`;
          record.settingsRead.add(name);
          return record.settings.has(name) ? record.settings.get(name) : fallback;
        },
      };
    },
    onDidChangeConfiguration: (listener) => record.configured.event(listener),
    onDidOpenTextDocument: (listener) => record.opened.event(listener),
    onDidCloseTextDocument: (listener) => record.closed.event(listener),
    onDidChangeTextDocument: (listener) => record.changed.event(listener),
    createFileSystemWatcher(pattern) {
      return { pattern, onDidCreate: (listener) => record.created.event(listener), dispose() {} };
    },
    fs: {
      async stat(uri) {
        if (!record.files.has(uri.path)) throw new Error(`no file ${uri.path}`);
        return {};
      },
      async writeFile(uri, bytes) {
        record.written.set(uri.path, bytes);
      },
    },
  },
  standIn: { record, reset, configure, open, close, show, type, look },
};

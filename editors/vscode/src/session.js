'use strict';

const fs = require('node:fs');
const os = require('node:os');
const vscode = require('vscode');
const { LanguageClient, State } = require('vscode-languageclient/node');
const { languageID, projectFile } = require('./pages');
const { findProgram } = require('./program');
const { serverSettings } = require('./settings');

/** The server and all that shows its state. One at a time runs; commands that come while it changes wait their turn. */
class Session {
  /** @type {LanguageClient | undefined} */
  #client;
  /** The last change that was asked for. @type {Promise<void>} */
  #last = Promise.resolve();
  #context;
  #status;
  log;
  trace;
  /** Where the program was found; nothing where it was not. @type {string | undefined} */
  program;

  /**
   * @param {vscode.ExtensionContext} context
   */
  constructor(context) {
    this.#context = context;
    this.log = vscode.window.createOutputChannel('Copydesk', { log: true });
    this.trace = vscode.window.createOutputChannel('Copydesk (trace)', { log: true });
    this.#status = vscode.languages.createLanguageStatusItem('copydesk.server', { language: languageID });
    this.#status.name = vscode.l10n.t('Server of newspaper pages');
    this.#status.command = { command: 'copydesk.showLog', title: vscode.l10n.t('Show Log') };
    context.subscriptions.push(this.log, this.trace, this.#status);
    this.#show(State.Stopped);
  }

  start() {
    return this.#inTurn(() => this.#start());
  }

  stop() {
    return this.#inTurn(() => this.#stop());
  }

  restart() {
    return this.#inTurn(async () => {
      await this.#stop();
      await this.#start();
    });
  }

  /** Shows what editor and server tell each other. */
  showTrace() {
    this.trace.show();
    if (this.trace.logLevel !== vscode.LogLevel.Trace) {
      vscode.window.showInformationMessage(
        vscode.l10n.t(
          'To see the messages between editor and server, set the level of this output to “Trace” (gear beside its name).',
        ),
      );
    }
  }

  /**
   * @param {() => Promise<void>} change
   * @returns {Promise<void>}
   */
  #inTurn(change) {
    this.#last = this.#last.then(change, change);
    return this.#last;
  }

  async #start() {
    const settings = vscode.workspace.getConfiguration('copydesk');
    const program = findProgram({
      setting: settings.get('path', ''),
      workspaceFolder: vscode.workspace.workspaceFolders?.[0]?.uri.fsPath,
      extensionFolder: this.#context.extensionPath,
      home: os.homedir(),
      searchPath: process.env.PATH ?? '',
      platform: process.platform,
      isProgram,
    });
    this.program = program.kind === 'found' ? program.file : undefined;
    if (program.kind !== 'found') {
      this.#tellMissing(program);
      return;
    }
    this.log.info(`${program.origin}: ${program.file}`);
    const run = { command: program.file, args: ['lsp', ...settings.get('arguments', [])] };
    const client = new LanguageClient(
      'copydesk',
      'Copydesk',
      { run, debug: run },
      {
        documentSelector: [
          { scheme: 'file', language: languageID },
          { scheme: 'untitled', language: languageID },
          // What is wrong in it is shown in it, and what is changed holds before it is saved.
          { scheme: 'file', pattern: `**/${projectFile}` },
        ],
        outputChannel: this.log,
        traceOutputChannel: this.trace,
        initializationOptions: serverSettings(settings),
        middleware: {
          workspace: {
            // Asked for `copydesk`, VS Code would also give what is none of the server's business.
            configuration: (params) =>
              params.items.map((item) =>
                serverSettings(
                  vscode.workspace.getConfiguration(
                    'copydesk',
                    item.scopeUri === undefined ? undefined : vscode.Uri.parse(item.scopeUri),
                  ),
                ),
              ),
          },
        },
        diagnosticPullOptions: { onChange: true, onTabs: true },
      },
    );
    client.onDidChangeState((change) => this.#show(change.newState));
    this.#client = client;
    try {
      await client.start();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.log.error(reason);
      this.#tell(vscode.l10n.t('The server did not start: {0}', reason), [
        [vscode.l10n.t('Show Log'), () => this.log.show()],
      ]);
    }
  }

  async #stop() {
    const client = this.#client;
    this.#client = undefined;
    if (client === undefined) return;
    try {
      await client.stop();
    } catch (error) {
      // A server that crashed or never started cannot be stopped; that is no reason not to start another.
      this.log.warn(String(error));
    }
    await client.dispose().catch(() => {});
  }

  /**
   * @param {import('./program').Search} search
   */
  #tellMissing(search) {
    const message =
      search.kind === 'badSetting'
        ? vscode.l10n.t('The setting copydesk.path names “{0}”, which is no program.', search.file)
        : vscode.l10n.t(
            'Cannot find the program “copydesk”, so pages are not checked. Install it or say where it is.',
          );
    this.log.error(message);
    this.#tell(message, [
      [
        vscode.l10n.t('Open Settings'),
        () => vscode.commands.executeCommand('workbench.action.openSettings', 'copydesk.path'),
      ],
      [
        vscode.l10n.t('How to Install'),
        () =>
          vscode.commands.executeCommand(
            'workbench.action.openWalkthrough',
            `${this.#context.extension.id}#start`,
            false,
          ),
      ],
    ]);
  }

  /**
   * Tells of an error and offers what may help; does not wait for the user.
   *
   * @param {string} message
   * @param {[title: string, action: () => unknown][]} offers
   */
  #tell(message, offers) {
    vscode.window.showErrorMessage(message, ...offers.map(([title]) => title)).then((choice) => {
      offers.find(([title]) => title === choice)?.[1]();
    });
  }

  /**
   * @param {State} state
   */
  #show(state) {
    const texts = {
      [State.Starting]: vscode.l10n.t('Starting'),
      [State.Running]: vscode.l10n.t('Running'),
    };
    const version = state === State.Running ? this.#client?.initializeResult?.serverInfo?.version : undefined;
    this.#status.text = `Copydesk ${version ?? ''}`.trim();
    this.#status.detail = texts[state] ?? vscode.l10n.t('Not running');
    this.#status.busy = state === State.Starting;
    this.#status.severity =
      state === State.Running || state === State.Starting
        ? vscode.LanguageStatusSeverity.Information
        : vscode.LanguageStatusSeverity.Error;
    vscode.commands.executeCommand('setContext', 'copydesk.running', state === State.Running);
  }
}

/**
 * @param {string} file
 */
function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

module.exports = { Session };

'use strict';

// A thin stand-in of `vscode-languageclient/node`: clients that start no process.

const State = { Stopped: 1, Running: 2, Starting: 3 };

const standIn = { clients: [], failure: undefined };

class LanguageClient {
  listeners = [];
  calls = [];
  state = State.Stopped;
  initializeResult = { serverInfo: { name: 'copydesk', version: '1.2.3' } };

  constructor(id, name, serverOptions, clientOptions) {
    Object.assign(this, { id, name, serverOptions, clientOptions });
    standIn.clients.push(this);
  }
  onDidChangeState(listener) {
    this.listeners.push(listener);
  }
  #become(newState) {
    const oldState = this.state;
    this.state = newState;
    for (const listener of this.listeners) listener({ oldState, newState });
  }
  async start() {
    this.calls.push('start');
    this.#become(State.Starting);
    await undefined;
    if (standIn.failure !== undefined) {
      this.#become(State.Stopped);
      throw standIn.failure;
    }
    this.#become(State.Running);
  }
  async stop() {
    this.calls.push('stop');
    if (this.state !== State.Running) throw new Error('Client is not running and cannot be stopped');
    this.#become(State.Stopped);
  }
  async dispose() {
    this.calls.push('dispose');
  }
}

module.exports = { LanguageClient, State, standIn };

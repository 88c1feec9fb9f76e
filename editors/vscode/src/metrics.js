'use strict';

const vscode = require('vscode');
const { extract } = require('./extraction');
const { languageID } = require('./pages');

/** How long typing has to rest before the view follows it, in milliseconds. */
const calm = 400;

/**
 * @typedef {{ kind: 'article', title: string, metrics: import('./extraction').Metric[] }} ArticleNode
 * @typedef {{ kind: 'metric', metric: import('./extraction').Metric }} MetricNode
 */

/**
 * The figures of the page in front, by article: subject, value, time. A click goes to the place.
 *
 * @implements {vscode.TreeDataProvider<ArticleNode | MetricNode>}
 */
class MetricsView {
  #changed = new vscode.EventEmitter();
  onDidChangeTreeData = this.#changed.event;
  /** @type {ArticleNode[]} */
  #articles = [];
  /** The page that is shown. @type {vscode.TextDocument | undefined} */
  #document;
  /** Counts readings: one that was overtaken is not shown. */
  #turn = 0;
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  #program;
  #view;

  /**
   * @param {() => string | undefined} program Where the program is; nothing while it is not found.
   */
  constructor(program) {
    this.#program = program;
    this.#view = vscode.window.createTreeView('copydesk.metrics', { treeDataProvider: this, showCollapseAll: true });
    this.#document = this.#pageInFront();
  }

  /** @returns {vscode.Disposable} */
  watch() {
    return vscode.Disposable.from(
      this.#view,
      this.#changed,
      this.#view.onDidChangeVisibility(() => this.refresh()),
      vscode.window.onDidChangeActiveTextEditor(() => {
        const page = this.#pageInFront();
        if (page === undefined || page === this.#document) return;
        this.#document = page;
        return this.refresh();
      }),
      vscode.workspace.onDidChangeTextDocument((change) => {
        if (change.document !== this.#document) return;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.refresh(), calm);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document !== this.#document) return;
        this.#document = undefined;
        return this.refresh();
      }),
      new vscode.Disposable(() => clearTimeout(this.#timer)),
    );
  }

  /** Reads the page anew, where the view is seen. */
  async refresh() {
    if (!this.#view.visible) return;
    this.#document ??= this.#pageInFront();
    this.#turn += 1;
    const turn = this.#turn;
    const program = this.#program();
    let articles = /** @type {ArticleNode[]} */ ([]);
    let problem;
    if (this.#document !== undefined && program !== undefined) {
      try {
        articles = nodes(await extract(program, this.#document.getText()));
      } catch (error) {
        problem = error instanceof Error ? error.message : String(error);
      }
    }
    if (turn !== this.#turn) return;
    this.#articles = articles;
    const isEmpty = this.#document !== undefined && program !== undefined && articles.length === 0;
    this.#view.message = problem ?? (isEmpty ? vscode.l10n.t('No figures in this page.') : undefined);
    await this.#changed.fire(undefined);
  }

  /**
   * @param {ArticleNode | MetricNode} [node]
   * @returns {(ArticleNode | MetricNode)[]}
   */
  getChildren(node) {
    if (node === undefined) return this.#articles;
    return node.kind === 'article' ? node.metrics.map((metric) => ({ kind: 'metric', metric })) : [];
  }

  /**
   * @param {ArticleNode | MetricNode} node
   */
  getTreeItem(node) {
    if (node.kind === 'article') {
      const item = new vscode.TreeItem(node.title, vscode.TreeItemCollapsibleState.Expanded);
      item.description = String(node.metrics.length);
      return item;
    }
    const { metric } = node;
    const item = new vscode.TreeItem(metric.subject || metric.text, vscode.TreeItemCollapsibleState.None);
    item.description = [metric.text, formatTime(metric.time, vscode.env.language)].filter(Boolean).join('  ');
    item.tooltip = [metric.subject, metric.text, metric.time].filter(Boolean).join('\n');
    if (this.#document !== undefined) {
      const { start, end } = metric.range;
      const selection = new vscode.Range(start.line, start.character, end.line, end.character);
      item.command = {
        command: 'vscode.open',
        title: vscode.l10n.t('Go to the Figure'),
        arguments: [this.#document.uri, { selection }],
      };
    }
    return item;
  }

  #pageInFront() {
    const document = vscode.window.activeTextEditor?.document;
    return document?.languageId === languageID ? document : undefined;
  }
}

/**
 * Articles that state figures, in the page's order.
 *
 * @param {Awaited<ReturnType<typeof extract>>} page
 * @returns {ArticleNode[]}
 */
function nodes(page) {
  return page.articles
    .map((article, index) => ({
      kind: /** @type {const} */ ('article'),
      title: article.headline || vscode.l10n.t('(no headline, line {0})', article.line),
      metrics: page.metrics.filter((metric) => metric.article === index),
    }))
    .filter((node) => node.metrics.length > 0);
}

/**
 * A time for people: what is not known of it stays out, `XXXX-09-07` is 9月7日.
 *
 * @param {string | null} time As the program writes it: ISO 8601 with X for what is unknown, two with `/` for a span.
 * @param {string} language Of VS Code.
 */
function formatTime(time, language) {
  const isChinese = language.startsWith('zh');
  const parts = (time ?? '').split('/').map((part) => {
    const known = part.split('-').map((number) => (/^\d+$/.test(number) ? number : ''));
    if (!isChinese || known.length > 3) return known.filter(Boolean).join('-');
    return known.map((number, index) => (number === '' ? '' : `${Number(number)}${'年月日'[index]}`)).join('');
  });
  const [from, to] = parts;
  if (parts.length < 2 || (!from && !to)) return from;
  return `${from}–${to}`;
}

module.exports = { MetricsView, formatTime };

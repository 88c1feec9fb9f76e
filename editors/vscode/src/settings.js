'use strict';

/**
 * The settings that are the server's, in the form of `.copydesk.json`. What the user did not set stays out, so that the
 * server's own defaults hold.
 *
 * @param {import('vscode').WorkspaceConfiguration} settings
 */
function serverSettings(settings) {
  const language = settings.get('language', 'auto');
  return {
    ...(language === 'auto' ? {} : { language }),
    outline: {
      metrics: settings.get('outline.metrics', false),
      components: settings.get('outline.components', true),
      filler: settings.get('outline.filler', true),
    },
    inlayHints: settings.get('inlayHints', false),
    rules: settings.get('rules', {}),
  };
}

module.exports = { serverSettings };

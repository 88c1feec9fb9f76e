---@brief
---
--- Copydesk reads the text of Chinese newspaper pages: articles, headlines, figures, dates, people; it checks them as a
--- copy editor would and shows what it knows on hover and in the outline.
---
--- `plugin/copydesk.lua` enables this configuration; |copydesk-options| say how to change it.

---@type vim.lsp.Config
return require('copydesk.client').config()

---The interface for a user's configuration; see |copydesk|.
local M = {}

---Overrides defaults; `vim.g.copydesk` does the same without a call. May be called at any time.
---@param options copydesk.Options?
function M.setup(options)
  require('copydesk.config').set(options or {})
  require('copydesk.client').refresh()
end

---The findings of the current page in the location list, or with `all` those of all open pages in the quickfix list.
---@param all boolean?
function M.findings(all)
  require('copydesk.lists').findings(all or false)
end

---The articles, sections and metrics of the current page in the location list.
function M.outline()
  require('copydesk.lists').outline()
end

---The metrics of the current page in the location list, or with `all` those of all open pages in the quickfix list.
---@param all boolean?
function M.metrics(all)
  require('copydesk.lists').metrics(all or false)
end

---Enters a finding of the cursor's line in the ledger as accepted.
---@param reason string?
function M.accept(reason)
  require('copydesk.actions').accept(reason)
end

---Stops the server and starts it anew for the pages that are open.
function M.restart()
  require('copydesk.client').restart()
end

return M

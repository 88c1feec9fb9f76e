---Messages in the user's language.
local M = {}

---Chinese, except in an English locale: the rule of the server and the command line.
---@param chinese string
---@param english string
---@return string
function M.text(chinese, english)
  local language = vim.env.LC_ALL or vim.env.LC_MESSAGES or vim.env.LANG or ''
  return vim.startswith(language, 'en') and english or chinese
end

---@param chinese string
---@param english string
---@param level integer?
function M.notify(chinese, english, level)
  vim.notify('Copydesk: ' .. M.text(chinese, english), level or vim.log.levels.INFO)
end

return M

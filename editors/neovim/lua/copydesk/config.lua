---What the user set, over the defaults.
local M = {}

---@class copydesk.Options
---@field cmd? string[] How the server is started.
---@field position_encoding? 'utf-8'|'utf-16'|'utf-32' Forces how columns are counted between editor and server.
---@field autostart? boolean Whether pages start the server by themselves.
---@field filetypes? string[] Always served.
---@field root_filetypes? string[] Served in a folder that has a root marker, or below it.
---@field root_markers? string[] Files that mark a folder of pages.
---@field detect? 'root'|'always'|'never' Which `*.txt` files are pages.
---@field settings? table What `.copydesk.json` may hold; the file wins.
---@field client? table More fields of |vim.lsp.ClientConfig|, such as `on_attach` and `capabilities`.

---@type copydesk.Options
M.defaults = {
  cmd = { 'copydesk', 'lsp' },
  position_encoding = nil,
  autostart = true,
  filetypes = { 'news-article' },
  root_filetypes = { 'text', 'markdown' },
  root_markers = { '.copydesk.json' },
  detect = 'root',
  settings = {},
  client = {},
}

---What each option may be; for those that have no default as well.
local types = {
  cmd = 'table',
  position_encoding = 'string',
  autostart = 'boolean',
  filetypes = 'table',
  root_filetypes = 'table',
  root_markers = 'table',
  detect = 'string',
  settings = 'table',
  client = 'table',
}

local choices = {
  position_encoding = { 'utf-8', 'utf-16', 'utf-32' },
  detect = { 'root', 'always', 'never' },
}

---@type copydesk.Options
local given = {}

---@param options copydesk.Options
function M.set(options)
  given = options
end

---What the user set: `vim.g.copydesk`, then the call of `setup()`.
---@return table
local function user_options()
  local global = type(vim.g.copydesk) == 'table' and vim.g.copydesk or {}
  return vim.tbl_extend('force', global, given)
end

---What is wrong with the user's options, a line each.
---@return string[]
function M.problems()
  local problems = {}
  local function add(...)
    table.insert(problems, require('copydesk.messages').text(...))
  end
  if vim.g.copydesk ~= nil and type(vim.g.copydesk) ~= 'table' then
    add('vim.g.copydesk 应当是一个表', 'vim.g.copydesk has to be a table')
  end
  for name, value in vim.spairs(user_options()) do
    if not types[name] then
      add(('没有 “%s” 这一选项'):format(name), ('there is no option “%s”'):format(name))
    elseif type(value) ~= types[name] then
      add(
        ('选项 %s 应为 %s，现为 %s'):format(name, types[name], type(value)),
        ('option %s has to be a %s, not a %s'):format(name, types[name], type(value))
      )
    elseif choices[name] and not vim.list_contains(choices[name], value) then
      local list = table.concat(choices[name], ', ')
      add(('选项 %s 只能取 %s'):format(name, list), ('option %s is one of %s'):format(name, list))
    end
  end
  return problems
end

---The options in force: those of the user where they are sound, else the defaults. Lists replace lists.
---@return copydesk.Options
function M.options()
  local options = vim.deepcopy(M.defaults)
  for name, value in pairs(user_options()) do
    if type(value) == types[name] and (not choices[name] or vim.list_contains(choices[name], value)) then
      options[name] = value
    end
  end
  return options
end

return M

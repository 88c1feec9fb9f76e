---The subcommands of `:Copydesk`.
local M = {}

local messages = require('copydesk.messages')

---@type table<string, fun(invocation: table)>
local subcommands = {
  findings = function(invocation)
    require('copydesk.lists').findings(invocation.bang)
  end,
  outline = function()
    require('copydesk.lists').outline()
  end,
  metrics = function(invocation)
    require('copydesk.lists').metrics(invocation.bang)
  end,
  export = function(invocation)
    require('copydesk.export').csv(invocation.fargs[2], invocation.bang)
  end,
  fixall = function()
    require('copydesk.actions').run('source.fixAll.copydesk')
  end,
  reflow = function()
    require('copydesk.actions').run('source.reflow.copydesk')
  end,
  accept = function(invocation)
    require('copydesk.actions').accept(table.concat(invocation.fargs, ' ', 2))
  end,
  start = function()
    local client = require('copydesk.client')
    local bufnr = vim.api.nvim_get_current_buf()
    if not client.serves(bufnr) then
      messages.notify(
        '当前缓冲区不是版面：可用 :setfiletype news-article 指明。',
        'this buffer is no page; say so by :setfiletype news-article.',
        vim.log.levels.WARN
      )
      return
    end
    client.start(bufnr)
  end,
  stop = function()
    require('copydesk.client').stop()
  end,
  restart = function()
    require('copydesk.client').restart()
  end,
}

---@param invocation table What |nvim_create_user_command()| hands over.
function M.run(invocation)
  local name = invocation.fargs[1]
  local subcommand = subcommands[name]
  if not subcommand then
    messages.notify(
      ('没有子命令 %s；可用的有 %s。'):format(name, table.concat(M.names(), '、')),
      ('there is no subcommand %s; there are %s.'):format(name, table.concat(M.names(), ', ')),
      vim.log.levels.ERROR
    )
    return
  end
  subcommand(invocation)
end

---@return string[]
function M.names()
  local names = vim.tbl_keys(subcommands)
  table.sort(names)
  return names
end

---@param lead string
---@param line string
---@return string[]
function M.complete(lead, line)
  local name = line:match('^%s*%S+%s+(%S+)%s')
  if name then -- Only one subcommand takes a file.
    return name == 'export' and vim.fn.getcompletion(lead, 'file') or {}
  end
  return vim.tbl_filter(function(name)
    return vim.startswith(name, lead)
  end, M.names())
end

return M

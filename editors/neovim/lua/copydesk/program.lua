---The command line of Copydesk, for what the protocol has no request for.
local M = {}

local messages = require('copydesk.messages')

---Runs a subcommand and hands over what it prints; tells the user what went wrong.
---@param arguments string[]
---@param input string? Its standard input.
---@param done fun(output: string)
function M.run(arguments, input, done)
  local program = require('copydesk.client').command()[1] or ''
  if vim.fn.executable(program) == 0 then
    messages.notify(
      ('找不到程序 %s；见 :checkhealth copydesk。'):format(program),
      ('cannot find the program %s; see :checkhealth copydesk.'):format(program),
      vim.log.levels.ERROR
    )
    return
  end
  local command = vim.list_extend({ program }, arguments)
  vim.system(
    command,
    { stdin = input, text = true },
    vim.schedule_wrap(function(result)
      -- 1 says that there are findings.
      if result.code > 1 or result.signal ~= 0 then
        vim.notify('Copydesk: ' .. vim.trim(result.stderr or ''), vim.log.levels.ERROR)
      else
        done(result.stdout or '')
      end
    end)
  )
end

return M

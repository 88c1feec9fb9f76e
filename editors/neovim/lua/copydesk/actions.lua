---Changes to the whole page that the server offers as code actions.
local M = {}

local client = require('copydesk.client')
local messages = require('copydesk.messages')

---@param found vim.lsp.Client
---@param method string
---@param parameters table
---@param handler fun(err: any, result: any)
---@param bufnr integer
local function request(found, method, parameters, handler, bufnr)
  if client.has_enable then
    found:request(method, parameters, handler, bufnr)
  else
    found.request(method, parameters, handler, bufnr)
  end
end

---The server of the current buffer; tells the user where there is none.
---@param bufnr integer
---@return vim.lsp.Client?
local function client_of(bufnr)
  local found = client.running(bufnr)[1]
  if not found then
    messages.notify(
      '当前缓冲区没有接上服务程序；见 :checkhealth copydesk。',
      'no server is attached to this buffer; see :checkhealth copydesk.',
      vim.log.levels.WARN
    )
  end
  return found
end

---@param err any
---@param otherwise string
local function complain(err, otherwise)
  vim.notify('Copydesk: ' .. (err and err.message or otherwise), vim.log.levels.ERROR)
end

---Applies the action of a kind to the current page.
---@param kind string
function M.run(kind)
  local bufnr = vim.api.nvim_get_current_buf()
  local found = client_of(bufnr)
  if not found then
    return
  end
  local function apply(err, action)
    if err or not action or not action.edit then
      complain(err, kind)
      return
    end
    vim.lsp.util.apply_workspace_edit(action.edit, found.offset_encoding)
  end
  local origin = { line = 0, character = 0 }
  request(found, 'textDocument/codeAction', {
    textDocument = { uri = vim.uri_from_bufnr(bufnr) },
    range = { start = origin, ['end'] = origin },
    context = { only = { kind }, diagnostics = {} },
  }, function(err, actions)
    local action = not err and (actions or {})[1]
    if err then
      apply(err)
    elseif not action then
      messages.notify('没有可改之处。', 'nothing to change.')
    elseif action.edit then
      apply(nil, action)
    else
      request(found, 'codeAction/resolve', action, apply, bufnr)
    end
  end, bufnr)
end

---Enters a finding of the cursor's line in the ledger as accepted; where there are several, the user chooses.
---@param reason string? Why; the server has a standard reason.
function M.accept(reason)
  local bufnr = vim.api.nvim_get_current_buf()
  local found = client_of(bufnr)
  if not found then
    return
  end
  local window = vim.api.nvim_get_current_win()
  local parameters = vim.lsp.util.make_range_params(window, found.offset_encoding)
  local line = parameters.range.start.line
  -- The whole line: a finding is seen beside its line, wherever in it the cursor stands.
  parameters.range = { start = { line = line, character = 0 }, ['end'] = { line = line + 1, character = 0 } }
  parameters.context = { only = { 'quickfix.ignore.copydesk' }, diagnostics = {} }

  local function execute(action)
    if not action then
      return
    end
    local command = vim.deepcopy(action.command)
    if reason and reason ~= '' then
      command.arguments[4] = reason
    end
    request(found, 'workspace/executeCommand', command, function(err)
      if err then
        complain(err)
      else
        messages.notify('已记入台账，不再报告。', 'entered in the ledger; no longer reported.')
      end
    end, bufnr)
  end

  request(found, 'textDocument/codeAction', parameters, function(err, actions)
    if err then
      complain(err)
      return
    end
    local offers = vim.tbl_filter(function(action)
      local marked = (action.diagnostics or {})[1]
      return type(action.command) == 'table'
        and action.command.command == 'copydesk.acceptFinding'
        and (not marked or marked.range.start.line == line)
    end, actions or {})
    if #offers == 0 then
      messages.notify('光标所在的行没有问题。', 'there is no finding in this line.', vim.log.levels.WARN)
    elseif #offers == 1 then
      execute(offers[1])
    else
      vim.ui.select(offers, {
        prompt = messages.text('认可哪一个？', 'Accept which one?'),
        format_item = function(offer)
          local marked = (offer.diagnostics or {})[1]
          return marked and type(marked.message) == 'string' and marked.message or offer.title
        end,
      }, execute)
    end
  end, bufnr)
end

return M

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

---Applies the action of a kind to the current page.
---@param kind string
function M.run(kind)
  local bufnr = vim.api.nvim_get_current_buf()
  local found = client.running(bufnr)[1]
  if not found then
    messages.notify(
      '当前缓冲区没有接上服务程序；见 :checkhealth copydesk。',
      'no server is attached to this buffer; see :checkhealth copydesk.',
      vim.log.levels.WARN
    )
    return
  end
  local function apply(err, action)
    if err or not action or not action.edit then
      vim.notify('Copydesk: ' .. (err and err.message or kind), vim.log.levels.ERROR)
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

return M

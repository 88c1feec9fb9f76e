---The language client: which buffers it serves, how it starts and restarts, on Neovim 0.10 and newer.
local M = {}

local config = require('copydesk.config')
local messages = require('copydesk.messages')

M.name = 'copydesk'

---Neovim 0.11 brought `vim.lsp.config` and `vim.lsp.enable`; 0.10 starts clients by an autocommand.
M.has_enable = vim.lsp.enable ~= nil

---Languages by the names of the protocol.
local language_ids = { text = 'plaintext' }

---The folder of pages that a buffer is in: where the nearest root marker lies.
---@param bufnr integer
---@return string?
function M.root(bufnr)
  local path = vim.api.nvim_buf_get_name(bufnr)
  if path == '' or path:find('^%a[%w+.-]+://') then
    return nil
  end
  return vim.fs.root(path, config.options().root_markers)
end

---Whether the server has a say in a buffer.
---@param bufnr integer
---@return boolean
function M.serves(bufnr)
  local options = config.options()
  if not vim.api.nvim_buf_is_loaded(bufnr) or vim.bo[bufnr].buftype ~= '' then
    return false
  end
  local filetype = vim.bo[bufnr].filetype
  return vim.list_contains(options.filetypes, filetype)
    or vim.list_contains(options.root_filetypes, filetype) and M.root(bufnr) ~= nil
end

---The command line of the server.
---@return string[]
function M.command()
  local options = config.options()
  local command = vim.list_slice(options.cmd)
  if options.position_encoding then
    vim.list_extend(command, { '--position-encoding', options.position_encoding })
  end
  return command
end

---What the client can do where that is not Neovim's own list.
---
---Neovim 0.10 offers only utf-16, and then sends the end of the line for most places in Chinese text
---(neovim/neovim#30692): hovers come up empty. It handles utf-8 well once the server chooses that.
---@return lsp.ClientCapabilities?
local function capabilities()
  if M.has_enable then
    return nil
  end
  local result = vim.lsp.protocol.make_client_capabilities()
  result.general.positionEncodings = { 'utf-8', 'utf-16' }
  return result
end

---Asks for the findings of a client's buffers again.
---
---What was changed in the ledger or in `.copydesk.json`, the server tells by a refresh. Neovim 0.10 does not take one, and
---0.12 asks for the findings of the workspace then, which it does not show in buffers that are open.
---@param client_id integer
local function pull(client_id)
  local client = vim.lsp.get_client_by_id(client_id)
  for bufnr in pairs(client and client.attached_buffers or {}) do
    local parameters = { identifier = M.name, textDocument = { uri = vim.uri_from_bufnr(bufnr) } }
    if M.has_enable then
      if client:supports_method('textDocument/diagnostic', bufnr) then
        client:request('textDocument/diagnostic', parameters, nil, bufnr)
      end
    elseif client.supports_method('textDocument/diagnostic', { bufnr = bufnr }) then
      client.request('textDocument/diagnostic', parameters, nil, bufnr)
    end
  end
end

---The client's configuration as Neovim 0.11 takes it; `lsp/copydesk.lua` returns it.
---@return vim.lsp.Config
function M.config()
  local options = config.options()
  return vim.tbl_deep_extend('force', {
    name = M.name,
    cmd = M.command(),
    capabilities = capabilities(),
    filetypes = vim.list_extend(vim.list_slice(options.filetypes), options.root_filetypes),
    root_markers = options.root_markers,
    root_dir = function(bufnr, on_dir)
      if M.serves(bufnr) then
        on_dir(M.root(bufnr))
      end
    end,
    get_language_id = function(_, filetype)
      return language_ids[filetype] or filetype
    end,
    handlers = {
      ['workspace/diagnostic/refresh'] = function(_, _, context)
        pull(context.client_id)
        return vim.NIL
      end,
    },
    init_options = options.settings,
    settings = { copydesk = options.settings },
  }, options.client)
end

---Says once that the server is missing; Neovim itself only writes that to its log.
local function warn_if_missing()
  local program = M.command()[1]
  if program and vim.fn.executable(program) == 1 then
    return
  end
  vim.notify_once(
    'Copydesk: '
      .. messages.text(
        ('找不到程序 %s，版面不会被检查。请装好 copydesk，或用选项 cmd 指明它的位置；详见 :checkhealth copydesk。'):format(tostring(program)),
        ('cannot find the program %s, so pages are not checked. Install copydesk or set the option cmd; see :checkhealth copydesk.'):format(
          tostring(program)
        )
      ),
    vim.log.levels.WARN
  )
end

---Starts the server for a buffer that it serves, or joins it to the one that runs.
---@param bufnr integer
function M.start(bufnr)
  if not M.serves(bufnr) then
    return
  end
  if vim.fn.executable(M.command()[1] or '') == 0 then
    warn_if_missing()
    return
  end
  local client = M.has_enable and vim.deepcopy(vim.lsp.config[M.name]) or M.config()
  client.root_dir = M.root(bufnr)
  vim.lsp.start(client, { bufnr = bufnr, reuse_client = client.reuse_client })
end

---Lets pages start the server, unless the user wants to start it by hand.
function M.enable()
  local group = vim.api.nvim_create_augroup('copydesk', { clear = true })
  vim.api.nvim_create_autocmd('LspRequest', {
    group = group,
    desc = 'Copydesk: findings anew after a command of the server',
    callback = function(event)
      local request = event.data.request
      local client = vim.lsp.get_client_by_id(event.data.client_id)
      if client and client.name == M.name and request.method == 'workspace/executeCommand' and request.type == 'complete' then
        pull(client.id)
      end
    end,
  })
  if not config.options().autostart then
    return
  end
  vim.api.nvim_create_autocmd('FileType', {
    group = group,
    desc = 'Copydesk: start the server for newspaper pages',
    callback = function(event)
      if not M.serves(event.buf) then
        return
      end
      if M.has_enable then
        warn_if_missing()
      else
        M.start(event.buf)
      end
    end,
  })
  if M.has_enable then
    vim.lsp.enable(M.name)
  elseif vim.v.vim_did_enter == 1 then
    vim.iter(vim.api.nvim_list_bufs()):each(M.start)
  end
end

---Takes changed options into account; a server that runs keeps its old ones until it is restarted.
function M.refresh()
  if not vim.g.loaded_copydesk then
    return -- The user's configuration comes first; plugin/copydesk.lua will find the options.
  end
  if M.has_enable then
    vim.lsp.config(M.name, {}) -- Makes Neovim read lsp/copydesk.lua again.
    if not config.options().autostart then
      vim.lsp.enable(M.name, false)
    end
  end
  M.enable()
end

---The clients that run, for one buffer or all.
---@param bufnr integer?
---@return vim.lsp.Client[]
function M.running(bufnr)
  return vim.lsp.get_clients({ name = M.name, bufnr = bufnr })
end

---@param client vim.lsp.Client
---@param force boolean?
local function stop(client, force)
  if M.has_enable then
    client:stop(force)
  else
    client.stop(force)
  end
end

---Stops the servers and calls `done` when all are gone: asked first, killed after three seconds.
---@param done fun()?
function M.stop(done)
  local clients = M.running()
  for _, client in ipairs(clients) do
    stop(client)
  end
  local deadline = vim.uv.now() + 3000
  local killed = false
  local function wait()
    local left = vim.tbl_filter(function(client)
      return vim.lsp.get_client_by_id(client.id) ~= nil
    end, clients)
    if #left == 0 then
      if done then
        done()
      end
      return
    end
    if not killed and vim.uv.now() > deadline then
      killed = true
      for _, client in ipairs(left) do
        stop(client, true)
      end
    end
    vim.defer_fn(wait, 20)
  end
  wait()
end

---Stops the server, if it runs, and starts it for the pages that are open.
function M.restart()
  M.stop(function()
    vim.iter(vim.api.nvim_list_bufs()):each(M.start)
  end)
end

return M

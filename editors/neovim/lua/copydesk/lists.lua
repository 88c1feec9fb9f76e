---Findings and outline as lists of places: quickfix for all pages, location list for one.
local M = {}

local client = require('copydesk.client')
local messages = require('copydesk.messages')

---The client of a buffer; tells the user where there is none.
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

---Copydesk's diagnostics, pushed or pulled.
---@param bufnr integer?
---@return vim.Diagnostic[]
function M.diagnostics(bufnr)
  return vim.tbl_filter(function(diagnostic)
    return diagnostic.source == 'copydesk'
  end, vim.diagnostic.get(bufnr))
end

---@param all boolean
function M.findings(all)
  local bufnr = vim.api.nvim_get_current_buf()
  if not all and not client_of(bufnr) then
    return
  end
  local diagnostics = M.diagnostics(not all and bufnr or nil)
  if #diagnostics == 0 then
    messages.notify('没有发现问题。', 'no findings.')
    return
  end
  local items = vim.diagnostic.toqflist(diagnostics)
  local title = messages.text('Copydesk 问题', 'Copydesk findings')
  if all then
    vim.fn.setqflist({}, ' ', { title = title, items = items })
    vim.cmd('botright copen')
  else
    vim.fn.setloclist(0, {}, ' ', { title = title, items = items })
    vim.cmd('botright lopen')
  end
end

---The symbols of a page in reading order, each with its depth.
---@param symbols table[] What the server answered: DocumentSymbol[] or SymbolInformation[].
---@param uri string
---@return { location: lsp.Location, name: string, depth: integer }[]
local function flatten(symbols, uri)
  local result = {}
  local pending = { { symbols = symbols, index = 1, depth = 0 } }
  while #pending > 0 do
    local level = pending[#pending]
    local symbol = level.symbols[level.index]
    if not symbol then
      table.remove(pending)
    else
      level.index = level.index + 1
      local range = symbol.selectionRange or symbol.location.range
      table.insert(result, {
        location = { uri = uri, range = range },
        name = symbol.name .. (symbol.detail and symbol.detail ~= '' and '  ' .. symbol.detail or ''),
        depth = level.depth,
      })
      if symbol.children and #symbol.children > 0 then
        table.insert(pending, { symbols = symbol.children, index = 1, depth = level.depth + 1 })
      end
    end
  end
  return result
end

---Shows the outline of the current page in its location list.
function M.outline()
  local bufnr = vim.api.nvim_get_current_buf()
  local window = vim.api.nvim_get_current_win()
  local found = client_of(bufnr)
  if not found then
    return
  end
  local uri = vim.uri_from_bufnr(bufnr)
  local function show(err, symbols)
    if err or not symbols or #symbols == 0 or not vim.api.nvim_win_is_valid(window) then
      messages.notify('没有读出稿件。', 'no articles were found.', vim.log.levels.WARN)
      return
    end
    local items = {}
    for _, entry in ipairs(flatten(symbols, uri)) do
      local item = vim.lsp.util.locations_to_items({ entry.location }, found.offset_encoding)[1]
      if item then
        item.text = ('  '):rep(entry.depth) .. entry.name
        item.user_data = nil
        table.insert(items, item)
      end
    end
    vim.fn.setloclist(window, {}, ' ', { title = messages.text('Copydesk 大纲', 'Copydesk outline'), items = items })
    vim.api.nvim_set_current_win(window)
    vim.cmd('botright lopen')
  end
  local parameters = { textDocument = { uri = uri } }
  if client.has_enable then
    found:request('textDocument/documentSymbol', parameters, show, bufnr)
  else
    found.request('textDocument/documentSymbol', parameters, show, bufnr)
  end
end

---The metrics that the command line reads from a buffer, as places.
---@param bufnr integer
---@param done fun(items: table[])
local function metrics_of(bufnr, done)
  local text = table.concat(vim.api.nvim_buf_get_lines(bufnr, 0, -1, false), '\n') .. '\n'
  local arguments = { 'extract', '--format', 'json', '--only', 'metrics', '-' }
  require('copydesk.program').run(arguments, text, function(output)
    local ok, page = pcall(vim.json.decode, output, { luanil = { object = true, array = true } })
    local items = {}
    for _, metric in ipairs(ok and page.metrics or {}) do
      -- The ranges of the command line are in utf-16.
      local location = { uri = vim.uri_from_bufnr(bufnr), range = metric.range }
      local item = vim.lsp.util.locations_to_items({ location }, 'utf-16')[1]
      if item then
        item.text = table.concat({ metric.subject or '', metric.text, metric.time or '' }, '  ')
        item.user_data = nil
        table.insert(items, item)
      end
    end
    done(items)
  end)
end

---Shows the metrics of the current page in its location list, or those of all open pages in the quickfix list; of pages
---as they are in the buffers.
---@param all boolean
function M.metrics(all)
  local window = vim.api.nvim_get_current_win()
  local buffers = { vim.api.nvim_get_current_buf() }
  if all then
    buffers = vim.tbl_filter(client.serves, vim.api.nvim_list_bufs())
  end
  local title = messages.text('Copydesk 指标', 'Copydesk metrics')
  local found = {}
  local function show()
    local items = {}
    for _, bufnr in ipairs(buffers) do
      vim.list_extend(items, found[bufnr])
    end
    if #items == 0 then
      messages.notify('没有读出指标。', 'no metrics were found.')
    elseif all then
      vim.fn.setqflist({}, ' ', { title = title, items = items })
      vim.cmd('botright copen')
    elseif vim.api.nvim_win_is_valid(window) then
      vim.fn.setloclist(window, {}, ' ', { title = title, items = items })
      vim.api.nvim_set_current_win(window)
      vim.cmd('botright lopen')
    end
  end
  if #buffers == 0 then
    show()
  end
  for _, bufnr in ipairs(buffers) do
    metrics_of(bufnr, function(items)
      found[bufnr] = items
      if vim.tbl_count(found) == #buffers then
        show()
      end
    end)
  end
end

return M

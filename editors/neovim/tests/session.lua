-- A whole session in a real Neovim; Tests/EditorTests runs it:
--
--   nvim --clean --headless --cmd 'set runtimepath^=editors/neovim' -c 'luafile editors/neovim/tests/session.lua'
--
-- with COPYDESK_TEST_PROGRAM, COPYDESK_TEST_PAGE (a copy that may be changed, below a `.copydesk.json`) and perhaps
-- COPYDESK_TEST_ENCODING; COPYDESK_TEST_ANY_PAGE=1 allows a page without a finding that can be mended. What the editor
-- shows is compared with what the command line says of the same text. Prints a line for each step; the status is 1 after
-- a step that failed.

local program = vim.env.COPYDESK_TEST_PROGRAM
local page = vim.env.COPYDESK_TEST_PAGE
local encoding = vim.env.COPYDESK_TEST_ENCODING
local patience = 20000 -- milliseconds

local function step(name, body)
  local ok, err = xpcall(body, debug.traceback)
  io.stdout:write(('%s %s\n'):format(ok and 'ok' or 'FAILED', name))
  if not ok then
    io.stdout:write(err .. '\n')
    vim.cmd('cquit 1')
  end
end

local function wait(what, condition)
  if not vim.wait(patience, condition, 20) then
    error('waited in vain: ' .. (type(what) == 'function' and what() or what), 2)
  end
end

---What `copydesk SUBCOMMAND --format json` says of the page as it is on disk.
local function ask(subcommand)
  local result = vim.system({ program, subcommand, '--format', 'json', page }, { text = true }):wait(patience)
  assert(result.code < 2, ('%s ended with status %d: %s'):format(subcommand, result.code, result.stderr))
  return vim.json.decode(result.stdout, { luanil = { object = true, array = true } })
end

local function lines_of_file()
  local file = assert(io.open(page, 'rb'))
  local text = file:read('*a')
  file:close()
  return vim.split(text, '\r?\n')
end

---The byte column of a UTF-16 column, counted by hand: Neovim's own conversion is what is tested.
local function byte_column(line, column)
  local units, index = 0, 1
  while units < column and index <= #line do
    local lead = line:byte(index)
    local length = lead < 0x80 and 1 or lead < 0xE0 and 2 or lead < 0xF0 and 3 or 4
    units = units + (length == 4 and 2 or 1)
    index = index + length
  end
  return index - 1
end

---A range of the command line's answer as bytes: line, column, end line, end column, all from 0.
local function bytes(lines, range)
  local first, last = range.start, range['end']
  return first.line,
    byte_column(lines[first.line + 1] or '', first.character),
    last.line,
    byte_column(lines[last.line + 1] or '', last.character)
end

---The start of a range as a cursor's place.
local function bytes_cursor(lines, range)
  local line, column = bytes(lines, range)
  return { line + 1, column }
end

local severities = { error = 1, warning = 2, information = 3, info = 3, hint = 4 }

---The findings by the command line, a text each.
local function expected_findings()
  local lines = lines_of_file()
  local result = {}
  for _, finding in ipairs(ask('check').diagnostics) do
    local line, column, end_line, end_column = bytes(lines, finding.range)
    local text = {}
    for index = line, end_line do
      local from = index == line and column + 1 or 1
      local to = index == end_line and end_column or -1
      table.insert(text, (lines[index + 1] or ''):sub(from, to))
    end
    local place = ('%d:%d-%d:%d'):format(line + 1, column, end_line + 1, end_column)
    table.insert(
      result,
      ('%s %s %s [%s]'):format(place, finding.rule, severities[finding.severity] or finding.severity, table.concat(text, '\n'))
    )
  end
  table.sort(result)
  return result
end

---The findings as the editor has them, the text read from the buffer by the editor's own columns.
local function shown_findings()
  local result = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local last = vim.api.nvim_buf_line_count(0) - 1
    local end_line = math.min(diagnostic.end_lnum, last)
    local end_text = vim.api.nvim_buf_get_lines(0, end_line, end_line + 1, false)[1] or ''
    local end_column = diagnostic.end_lnum > last and #end_text or math.min(diagnostic.end_col, #end_text)
    local ok, text = pcall(vim.api.nvim_buf_get_text, 0, diagnostic.lnum, diagnostic.col, end_line, end_column, {})
    local place = ('%d:%d-%d:%d'):format(diagnostic.lnum + 1, diagnostic.col, diagnostic.end_lnum + 1, diagnostic.end_col)
    table.insert(
      result,
      ('%s %s %d [%s]'):format(place, diagnostic.code, diagnostic.severity, ok and table.concat(text, '\n') or text)
    )
  end
  table.sort(result)
  return result
end

---Waits until the editor shows exactly what the command line says.
local function expect_findings()
  local expected = expected_findings()
  local function difference()
    return vim.diff(table.concat(expected, '\n') .. '\n', table.concat(shown_findings(), '\n') .. '\n')
  end
  wait(function()
    return 'findings of the command line (-) and of the editor (+) differ\n' .. difference()
  end, function()
    return vim.deep_equal(expected, shown_findings())
  end)
  return expected
end

local function client()
  return vim.lsp.get_clients({ bufnr = 0, name = 'copydesk' })[1]
end

local function attached()
  local found = client()
  return found ~= nil and found.initialized
end

local function stripped(text)
  return (text:gsub('%s', ''):gsub('　', ''))
end

---Types in normal mode, as a user would.
local function type_keys(keys)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, false, true), 'nx', false)
end

vim.g.copydesk = { cmd = { program, 'lsp' }, position_encoding = encoding }

step('a page below a project file is a news article and starts the server', function()
  vim.cmd.edit(vim.fn.fnameescape(page))
  assert(vim.bo.filetype == 'news-article', 'the filetype is ' .. vim.bo.filetype)
  wait('no server', attached)
end)

step('columns are counted as asked', function()
  local expected = encoding or 'utf-8'
  assert(client().offset_encoding == expected, 'it is ' .. client().offset_encoding)
end)

step('findings stand where the command line finds them', function()
  assert(#expect_findings() > 0, 'the page has no findings')
end)

step('a hover on a metric states it', function()
  local lines = lines_of_file()
  local metrics = vim.tbl_filter(function(metric)
    return metric.range.start.line == metric.range['end'].line and metric.text:find('^%d')
  end, ask('extract').metrics)
  assert(#metrics > 0, 'the page has no metrics')
  for _, index in ipairs({ 1, math.ceil(#metrics / 2), #metrics }) do
    local metric = metrics[index]
    local line, column = bytes(lines, metric.range)
    vim.api.nvim_win_set_cursor(0, { line + 1, column })
    local source = vim.api.nvim_get_current_buf()
    vim.lsp.buf.hover()
    local window
    wait('no hover on ' .. metric.text, function()
      window = vim.b[source].lsp_floating_preview
      return window ~= nil and vim.api.nvim_win_is_valid(window)
    end)
    local shown = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    assert(stripped(shown):find(stripped(metric.text), 1, true), ('hover on %s shows\n%s'):format(metric.text, shown))
    vim.api.nvim_win_close(window, true)
  end
end)

step('the outline jumps to another article', function()
  local articles = vim.tbl_filter(function(article)
    return article.kind == 'article' and article.headline ~= nil
  end, ask('extract').articles)
  assert(#articles >= 2, 'the page has fewer than two articles with a headline')
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  local window = vim.api.nvim_get_current_win()
  vim.cmd('Copydesk outline')
  wait('no outline', function()
    return #vim.fn.getloclist(window) >= #articles
  end)
  local target = articles[#articles]
  local headline = stripped(target.headline)
  local entry
  for index, item in ipairs(vim.fn.getloclist(window)) do
    if not entry and item.lnum >= target.line and vim.startswith(stripped(item.text), headline) then
      entry = index
    end
  end
  assert(entry, ('“%s” is not in the outline\n%s'):format(headline, vim.inspect(vim.fn.getloclist(window))))
  vim.api.nvim_set_current_win(window)
  vim.cmd(entry .. 'll')
  vim.cmd('lclose')
  local line = vim.api.nvim_win_get_cursor(0)[1]
  assert(line >= target.line and line <= target.endLine, ('the cursor is in line %d'):format(line))
  local text = stripped(vim.api.nvim_get_current_line()):gsub('^#+', '')
  assert(vim.startswith(headline, text) or vim.startswith(text, headline), ('the cursor is at “%s”'):format(text))
end)

step('findings fill the location list', function()
  vim.cmd('Copydesk findings')
  assert(vim.bo.buftype == 'quickfix', 'no list was opened')
  vim.cmd('lclose')
  assert(#vim.fn.getloclist(0) == #vim.diagnostic.get(0), 'the list does not hold all findings')
end)

step('metrics fill the location list', function()
  local lines = lines_of_file()
  local window = vim.api.nvim_get_current_win()
  local metrics = ask('extract').metrics
  vim.fn.setloclist(window, {})
  vim.cmd('Copydesk metrics')
  wait('no metrics', function()
    return #vim.fn.getloclist(window) == #metrics
  end)
  vim.cmd('lclose')
  for index, item in ipairs(vim.fn.getloclist(window)) do
    local line, column = bytes(lines, metrics[index].range)
    assert(item.lnum == line + 1 and item.col == column + 1, vim.inspect({ item, metrics[index] }))
  end
end)

step('metrics are written for a spreadsheet, and nothing is overwritten unasked', function()
  local file = vim.fs.dirname(page) .. '/figures.csv'
  local function size()
    return (vim.uv.fs_stat(file) or {}).size or 0
  end
  vim.cmd('Copydesk export ' .. file)
  wait('no file', function()
    return size() > 0
  end)
  local full = size()
  vim.fn.writefile({ 'mine' }, file)
  vim.cmd('silent! Copydesk export ' .. file)
  vim.wait(300)
  assert(vim.fn.readfile(file)[1] == 'mine', 'it was overwritten')
  vim.cmd('Copydesk! export ' .. file)
  wait('no new file', function()
    return size() == full
  end)
end)

step('a code action is applied by the editor', function()
  local lines = lines_of_file()
  local chosen
  for _, finding in ipairs(ask('check').diagnostics) do
    if finding.fix and #finding.fix.edits == 1 and finding.severity == 'warning' then
      chosen = chosen or finding
    end
  end
  if not chosen then
    assert(vim.env.COPYDESK_TEST_ANY_PAGE == '1', 'the page has no warning with a fix')
    return
  end
  local before = #vim.diagnostic.get(0)
  local tick = vim.b.changedtick
  local line, column, end_line, end_column = bytes(lines, chosen.fix.edits[1].range)
  vim.api.nvim_win_set_cursor(0, bytes_cursor(lines, chosen.range))
  vim.lsp.buf.code_action({
    apply = true,
    context = { only = { 'quickfix' }, diagnostics = {} },
    filter = function(action)
      return action.title == chosen.fix.title
    end,
  })
  wait('the action was not applied', function()
    return vim.b.changedtick > tick
  end)
  local expected = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  local head, tail = lines[line + 1]:sub(1, column), lines[end_line + 1]:sub(end_column + 1)
  assert(expected[line + 1] == head .. chosen.fix.edits[1].newText .. tail, 'the line is ' .. expected[line + 1])
  vim.cmd('silent write')
  local after = expect_findings()
  assert(#after < before, ('%d findings before, %d after'):format(before, #after))
end)

step('a rename changes a person’s name wherever it stands', function()
  local lines = lines_of_file()
  local person
  for _, candidate in ipairs(ask('extract').people) do
    -- Editors of the page stand in its folio, in no article, and have no other mention to go along.
    if candidate.article and candidate.range.start.line == candidate.range['end'].line then
      person = person or candidate
    end
  end
  if not person then
    assert(vim.env.COPYDESK_TEST_ANY_PAGE == '1', 'the page has no people')
    return
  end
  local line, column = bytes(lines, person.range)
  local name = '欧阳若曦'
  local tick = vim.b.changedtick
  vim.cmd('let &undolevels = &undolevels')
  vim.api.nvim_win_set_cursor(0, { line + 1, column })
  vim.lsp.buf.rename(name)
  wait('nothing was renamed', function()
    return vim.b.changedtick > tick
  end)
  vim.cmd('silent write')
  local places = {}
  for _, found in ipairs(ask('extract').people) do
    assert(found.name ~= person.name, person.name .. ' is still there')
    if found.name == name then
      places = found.lines
    end
  end
  assert(vim.deep_equal(places, person.lines), vim.inspect({ person, places }))
  expect_findings()
  vim.cmd('silent undo')
  assert(vim.deep_equal(lines, vim.list_extend(vim.api.nvim_buf_get_lines(0, 0, -1, false), { '' })), 'undo')
  vim.cmd('silent write')
end)

step('metrics of all pages fill the quickfix list', function()
  local metrics = ask('extract').metrics
  vim.fn.setqflist({})
  vim.cmd('Copydesk! metrics')
  wait('no metrics', function()
    return #vim.fn.getqflist() == #metrics
  end)
  vim.cmd('cclose')
end)

step('a mistake that is typed brings a finding, and undoing it takes that away', function()
  local metric = assert(ask('extract').metrics[1], 'the page has no metrics')
  local line, column = bytes(lines_of_file(), metric.range)
  local before = expect_findings()
  vim.api.nvim_win_set_cursor(0, { line + 1, column })
  type_keys('i，，<Esc>')
  vim.cmd('silent write')
  local with_mistake = expect_findings()
  assert(#with_mistake > #before, ('%d findings before, %d after'):format(#before, #with_mistake))
  type_keys('u')
  vim.cmd('silent write')
  assert(vim.deep_equal(before, expect_findings()), 'the findings are not those from before')
end)

step('typing the fix of a warning makes it vanish', function()
  local lines = lines_of_file()
  -- A fix that lies within a line can be typed; not every page has a warning with one.
  local chosen
  for _, finding in ipairs(ask('check').diagnostics) do
    local edits = finding.fix and finding.fix.edits or {}
    local edit = edits[1]
    if
      #edits == 1
      and edit.range.start.line == edit.range['end'].line
      and edit.range.start.character < edit.range['end'].character
      and not edit.newText:find('[\r\n]')
      and (not chosen or severities[finding.severity] < severities[chosen.severity])
    then
      chosen = finding
    end
  end
  if not chosen then
    assert(vim.env.COPYDESK_TEST_ANY_PAGE == '1', 'the page has no finding with a fix in one line')
    return
  end
  local before = #vim.diagnostic.get(0)
  local edit = chosen.fix.edits[1]
  local line, column, _, end_column = bytes(lines, edit.range)
  local old = lines[line + 1]:sub(column + 1, end_column)
  vim.api.nvim_win_set_cursor(0, { line + 1, column })
  type_keys(vim.fn.strchars(old) .. 's' .. edit.newText .. '<Esc>')
  vim.cmd('silent write')
  local after = expect_findings()
  assert(#after < before, ('%d findings before, %d after'):format(before, #after))
end)

step('columns hold behind a character outside the basic plane', function()
  local diagnostic = vim.diagnostic.get(0)[1]
  assert(diagnostic, 'no finding is left')
  vim.api.nvim_win_set_cursor(0, { diagnostic.lnum + 1, 0 })
  type_keys('i𠮷<Esc>')
  vim.cmd('silent write')
  expect_findings()
end)

step('joining and splitting lines keeps editor and server in step', function()
  vim.api.nvim_win_set_cursor(0, { math.max(1, math.floor(vim.api.nvim_buf_line_count(0) / 2)), 0 })
  type_keys('3J')
  type_keys('ddp')
  type_keys('yyP')
  vim.cmd('silent write')
  expect_findings()
end)

step('a restart gives the findings anew', function()
  local old = client().id
  vim.cmd('Copydesk restart')
  wait('no new server', function()
    return attached() and client().id ~= old
  end)
  expect_findings()
end)

step('after a crash of the server a restart gives the findings anew', function()
  local pids = vim.fn.readfile(vim.env.COPYDESK_TEST_PIDS)
  vim.uv.kill(tonumber(pids[#pids]), 'sigkill')
  wait('the client did not notice', function()
    return client() == nil
  end)
  vim.cmd('Copydesk restart')
  wait('no new server', attached)
  expect_findings()
end)

step('all safe fixes are applied at once', function()
  local function safe()
    return #vim.tbl_filter(function(finding)
      return finding.fix and finding.fix.safe
    end, ask('check').diagnostics)
  end
  local before = safe()
  local tick = vim.b.changedtick
  vim.cmd('Copydesk fixall')
  if before > 0 then
    wait('nothing was fixed', function()
      return vim.b.changedtick > tick
    end)
  end
  vim.cmd('silent write')
  expect_findings()
  assert(safe() == 0, ('%d safe fixes before, %d after'):format(before, safe()))
end)

step('reflow joins the lines of paragraphs, and is undone at once', function()
  local before = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  local tick = vim.b.changedtick
  vim.cmd('let &undolevels = &undolevels') -- Ends the change before, as typing a command would.
  vim.cmd('Copydesk reflow')
  local is_changed = vim.wait(3000, function()
    return vim.b.changedtick > tick
  end, 20)
  vim.cmd('silent write')
  expect_findings()
  if is_changed then
    local after = vim.api.nvim_buf_get_lines(0, 0, -1, false)
    assert(#after < #before, ('%d lines before, %d after'):format(#before, #after))
    assert(stripped(table.concat(before)) == stripped(table.concat(after)), 'reflow changed more than white space')
    vim.cmd('silent undo')
    assert(vim.deep_equal(before, vim.api.nvim_buf_get_lines(0, 0, -1, false)), 'undo does not restore the page')
    vim.cmd('silent write')
    expect_findings()
  else
    assert(vim.env.COPYDESK_TEST_ANY_PAGE == '1', 'the page has nothing to reflow')
  end
end)

step('an accepted finding is entered in the ledger and no longer shown', function()
  local ledger = vim.fs.dirname(page) .. '/.copydesk-ledger.jsonl'
  local before = vim.diagnostic.get(0)
  local chosen = before[#before]
  assert(chosen, 'no finding is left')
  vim.api.nvim_win_set_cursor(0, { chosen.lnum + 1, chosen.col })
  -- The first that is offered, where the line has several.
  local select = vim.ui.select
  vim.ui.select = function(items, _, choose)
    choose(items[1], 1)
  end
  vim.cmd('Copydesk accept 原文如此')
  wait('no ledger', function()
    return vim.uv.fs_stat(ledger) ~= nil
  end)
  vim.ui.select = select
  local entries = vim.fn.readfile(ledger)
  assert(#entries == 1 and entries[1]:find('原文如此', 1, true) and entries[1]:find('accepted', 1, true), entries[1])
  wait('it is still shown', function()
    return #vim.diagnostic.get(0) == #before - 1
  end)
end)

step('the health check has no complaint', function()
  vim.cmd('checkhealth copydesk')
  local report = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
  assert(report:find('copydesk', 1, true), 'no report')
  assert(not report:find('ERROR', 1, true) and not report:find('WARNING', 1, true), report)
end)

io.stdout:write('all steps passed\n')
vim.cmd('qall!')

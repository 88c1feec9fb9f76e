---`:checkhealth copydesk`
local M = {}

local text = require('copydesk.messages').text

---The oldest server that this plugin fits.
local function check_program()
  local command = require('copydesk.client').command()
  local program = command[1]
  if not program or vim.fn.executable(program) == 0 then
    vim.health.error(text(('找不到程序 %s'):format(tostring(program)), ('cannot find the program %s'):format(tostring(program))), {
      text('把 copydesk 放进 PATH 中的一个目录，例如 ~/.local/bin', 'put copydesk into a folder of PATH, such as ~/.local/bin'),
      text(
        "或在配置中指明：vim.g.copydesk = { cmd = { '/path/to/copydesk', 'lsp' } }",
        "or set it: vim.g.copydesk = { cmd = { '/path/to/copydesk', 'lsp' } }"
      ),
    })
    return
  end
  local result = vim.system({ program, '--version' }, { text = true, timeout = 5000 }):wait()
  if result.code == 0 then
    vim.health.ok(('%s: %s'):format(vim.fn.exepath(program), vim.trim(result.stdout or '')))
  else
    vim.health.warn(
      text(
        ('%s --version 没有正常结束（状态 %d）'):format(program, result.code),
        ('%s --version ended with status %d'):format(program, result.code)
      )
    )
  end
  vim.health.info(text('服务命令：', 'server command: ') .. table.concat(command, ' '))
end

local function check_options()
  local problems = require('copydesk.config').problems()
  for _, problem in ipairs(problems) do
    vim.health.warn(problem)
  end
  if #problems == 0 then
    vim.health.ok(text('选项没有问题', 'options are sound'))
  end
end

---Whether another server on the same buffer counts columns in another way.
---@param bufnr integer
---@param encoding string
local function check_encodings(bufnr, encoding)
  for _, other in ipairs(vim.lsp.get_clients({ bufnr = bufnr })) do
    if other.name ~= 'copydesk' and other.offset_encoding ~= encoding then
      vim.health.warn(
        text(
          ('%s 按 %s 计列，copydesk 按 %s'):format(other.name, other.offset_encoding, encoding),
          ('%s counts columns in %s, copydesk in %s'):format(other.name, other.offset_encoding, encoding)
        ),
        { ("vim.g.copydesk = { position_encoding = '%s' }"):format(other.offset_encoding) }
      )
    end
  end
end

local function check_clients()
  local client = require('copydesk.client')
  local clients = client.running()
  if #clients == 0 then
    vim.health.info(text('服务没有运行；打开一个版面后再看', 'the server is not running; open a page and look again'))
  end
  for _, running in ipairs(clients) do
    local buffers = vim.tbl_keys(running.attached_buffers)
    table.sort(buffers)
    vim.health.ok(
      text(
        ('服务 %d：根目录 %s，按 %s 计列，缓冲区 %s'):format(
          running.id,
          running.config.root_dir or '（无）',
          running.offset_encoding,
          table.concat(buffers, ', ')
        ),
        ('server %d: root %s, columns in %s, buffers %s'):format(
          running.id,
          running.config.root_dir or '(none)',
          running.offset_encoding,
          table.concat(buffers, ', ')
        )
      )
    )
    for _, bufnr in ipairs(buffers) do
      check_encodings(bufnr, running.offset_encoding)
    end
  end
end

---Pages that are open and why they are, or are not, served.
local function check_buffers()
  local client = require('copydesk.client')
  for _, bufnr in ipairs(vim.api.nvim_list_bufs()) do
    local path = vim.api.nvim_buf_get_name(bufnr)
    if vim.api.nvim_buf_is_loaded(bufnr) and path:find('%.txt$') then
      local name = vim.fn.fnamemodify(path, ':~:.')
      local filetype = vim.bo[bufnr].filetype
      local marker = client.root(bufnr)
      local why = text(
        ('%s：文件类型 %s，项目文件 %s'):format(name, filetype, marker and marker or '未找到'),
        ('%s: filetype %s, project file %s'):format(name, filetype, marker and marker or 'not found')
      )
      if #client.running(bufnr) > 0 then
        vim.health.ok(why)
      elseif client.serves(bufnr) then
        vim.health.warn(why .. text('；应有服务而没有', '; it should be served and is not'), { ':Copydesk restart', ':LspLog' })
      else
        vim.health.info(
          why .. text('；不检查（可放一个 .copydesk.json，或 :setfiletype news-article）', '; not served (add a .copydesk.json or :setfiletype news-article)')
        )
      end
    end
  end
end

function M.check()
  vim.health.start(text('Copydesk 程序', 'Copydesk program'))
  check_program()
  vim.health.start(text('Copydesk 设置', 'Copydesk options'))
  check_options()
  vim.health.start(text('Copydesk 服务', 'Copydesk server'))
  check_clients()
  check_buffers()
  vim.health.info(text('客户端日志：', 'client log: ') .. (vim.lsp.log.get_filename or vim.lsp.get_log_path)())
end

return M

---Figures of a page for a spreadsheet.
local M = {}

local messages = require('copydesk.messages')

---Writes the metrics of the current page as CSV.
---@param file string? Where to; beside the page where it is left out.
---@param overwrite boolean Whether a file that is there may be replaced.
function M.csv(file, overwrite)
  local page = vim.api.nvim_buf_get_name(0)
  if page == '' or vim.bo.modified then
    messages.notify('请先保存版面。', 'save the page first.', vim.log.levels.ERROR)
    return
  end
  file = vim.fs.normalize(file or (vim.fn.fnamemodify(page, ':r') .. '.csv'))
  if vim.uv.fs_stat(file) and not overwrite then
    messages.notify(
      ('%s 已存在；要替换请加 !。'):format(file),
      ('%s exists; add ! to replace it.'):format(file),
      vim.log.levels.ERROR
    )
    return
  end
  require('copydesk.program').run({ 'extract', '--format', 'csv', page }, nil, function(output)
    local handle, err = io.open(file, 'wb')
    if not handle then
      vim.notify('Copydesk: ' .. err, vim.log.levels.ERROR)
      return
    end
    handle:write(output)
    handle:close()
    messages.notify(('指标已写入 %s。'):format(file), ('wrote the metrics to %s.'):format(file))
  end)
end

return M

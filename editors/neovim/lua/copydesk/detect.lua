---Which files are newspaper pages: filetype `news-article`.
local M = {}

---Whether a `*.txt` file is a page; `*.news.txt` always is.
---@param path string
---@param bufnr integer
---@return boolean
local function is_page(path, bufnr)
  local options = require('copydesk.config').options()
  if options.detect == 'never' then
    return false
  end
  -- Other kinds of text that Neovim knows by name or content keep their filetype.
  local name = vim.fs.basename(path)
  if name == 'CMakeLists.txt' or name:find('requirements.*%.txt$') or name == 'robots.txt' then
    return false
  end
  local last = vim.api.nvim_buf_get_lines(bufnr, -2, -1, false)[1] or ''
  if last:find('vim:.*ft=') then
    return false
  end
  return options.detect == 'always' or vim.fs.root(path, options.root_markers) ~= nil
end

---Adds the rules to Neovim's own filetype detection.
function M.register()
  vim.filetype.add({
    pattern = {
      ['.*%.news%.txt'] = 'news-article',
      ['.*%.txt'] = function(path, bufnr)
        return is_page(path, bufnr) and 'news-article' or nil
      end,
    },
  })
end

return M

-- Entry point: everything else is loaded when a page is opened or a command is called.

if vim.g.loaded_copydesk then
  return
end
vim.g.loaded_copydesk = true

if vim.fn.has('nvim-0.10') == 0 then
  vim.notify('Copydesk 需要 Neovim 0.10 或更新的版本。', vim.log.levels.ERROR)
  return
end

require('copydesk.detect').register()
require('copydesk.client').enable()

vim.api.nvim_create_user_command('Copydesk', function(invocation)
  require('copydesk.commands').run(invocation)
end, {
  nargs = '+',
  bang = true,
  desc = 'Copydesk：版面文字校对',
  complete = function(lead, line)
    return require('copydesk.commands').complete(lead, line)
  end,
})

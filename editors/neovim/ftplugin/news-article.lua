-- A page's line breaks are the newspaper's: nothing may be wrapped while it is typed.

if vim.b.did_ftplugin then
  return
end
vim.b.did_ftplugin = 1

vim.bo.textwidth = 0
vim.opt_local.formatoptions:remove({ 't', 'c', 'a' })
vim.opt_local.matchpairs:append({ '（:）', '《:》', '〈:〉', '【:】', '〔:〕', '“:”', '‘:’', '「:」', '『:』' })

vim.b.undo_ftplugin = 'setlocal textwidth< formatoptions< matchpairs<'

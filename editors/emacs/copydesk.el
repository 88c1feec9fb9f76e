;;; copydesk.el --- Newspaper pages: checks, figures, outline  -*- lexical-binding: t -*-

;; Package-Requires: ((emacs "29.1"))
;; Keywords: wp, languages, tools

;;; Commentary:

;; A major mode for the text of Chinese newspaper pages, and the language server `copydesk lsp' for eglot and lsp-mode.
;; See README.md beside this file.

;;; Code:

(defgroup copydesk nil
  "Newspaper pages."
  :group 'text
  :prefix "copydesk-")

(defcustom copydesk-command '("copydesk" "lsp")
  "How the language server is started."
  :type '(repeat string))

(defun copydesk-root (path)
  "The folder of pages that PATH is in: where the nearest `.copydesk.json' lies."
  (and path (locate-dominating-file path ".copydesk.json")))

(defun copydesk-project (folder)
  "The project of FOLDER, for `project-find-functions'."
  (let ((root (copydesk-root folder)))
    (and root (cons 'transient root))))

(defun copydesk-page-p ()
  "Whether the buffer is a page by its name: `*.news.txt', or `*.txt' below a `.copydesk.json'."
  (and buffer-file-name
       (string-suffix-p ".txt" buffer-file-name)
       (or (string-suffix-p ".news.txt" buffer-file-name)
           (copydesk-root buffer-file-name))
       t))

;;;###autoload
(define-derived-mode news-article-mode text-mode "版面"
  "Major mode for the text of newspaper pages."
  ;; The line breaks are the newspaper's.
  (auto-fill-mode -1)
  (add-hook 'project-find-functions #'copydesk-project nil t))

;; Before `auto-mode-alist', which has all `*.txt'.
;;;###autoload
(add-to-list 'magic-mode-alist '(copydesk-page-p . news-article-mode))

(defvar eglot-server-programs)
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               (cons 'news-article-mode (lambda (&rest _) copydesk-command))))

(defvar lsp-language-id-configuration)
(declare-function lsp-register-client "ext:lsp-mode")
(declare-function make-lsp-client "ext:lsp-mode")
(declare-function lsp-stdio-connection "ext:lsp-mode")
(declare-function lsp-activate-on "ext:lsp-mode")
(with-eval-after-load 'lsp-mode
  (add-to-list 'lsp-language-id-configuration '(news-article-mode . "news-article"))
  (lsp-register-client
   (make-lsp-client :new-connection (lsp-stdio-connection (lambda () copydesk-command))
                    :activation-fn (lsp-activate-on "news-article")
                    :server-id 'copydesk)))

(provide 'copydesk)
;;; copydesk.el ends here

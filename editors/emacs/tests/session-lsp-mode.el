;;; session-lsp-mode.el --- A session in a real Emacs, with lsp-mode  -*- lexical-binding: t -*-

;; Tests/EditorTests runs it in a terminal; steps.el says what it needs, and COPYDESK_ELPA where lsp-mode and what that
;; needs lie, a folder each:
;;
;;   emacs -nw -Q -l editors/emacs/copydesk.el -l editors/emacs/tests/session-lsp-mode.el

;;; Code:

;; A compiler need not be at hand.
(setq native-comp-enable-subr-trampolines nil
      native-comp-jit-compilation nil)
(dolist (folder (directory-files (getenv "COPYDESK_ELPA") t "\\`[^.]"))
  (add-to-list 'load-path folder)
  ;; As the package loader does.
  (dolist (file (directory-files folder t "-autoloads\\.el\\'"))
    (load file nil t)))
(require 'lsp-mode)
(load (expand-file-name "steps" (file-name-directory load-file-name)) nil t)

(setq session-knows-rules nil
      session-refresh #'ignore
      lsp-diagnostics-provider :flymake
      lsp-auto-guess-root t
      lsp-restart 'ignore
      lsp-enable-file-watchers nil
      lsp-warn-no-matched-clients nil
      lsp-session-file (expand-file-name "lsp-session" temporary-file-directory))

(session-step "a page below a project file starts the server"
  (find-file session-page)
  (unless (eq major-mode 'news-article-mode) (error "the mode is %s" major-mode))
  (lsp)
  (session-wait "no server" (lambda () (eq 'initialized (and (lsp-workspaces) (lsp--workspace-status (car (lsp-workspaces))))))))

(session-step "findings stand where the command line finds them"
  (unless (session-expect-findings) (error "the page has no findings")))

(session-step "a hover on a metric states it"
  (let* ((metrics (cl-remove-if-not (lambda (metric) (string-match-p "\\`[0-9]" (plist-get metric :text)))
                                    (plist-get (session-ask "extract") :metrics)))
         (metric (or (nth (/ (length metrics) 2) metrics) (error "the page has no metrics"))))
    (goto-char (session-point (plist-get (plist-get metric :range) :start)))
    (let ((shown (lsp--render-on-hover-content
                  (lsp:hover-contents (lsp-request "textDocument/hover" (lsp--text-document-position-params))) t)))
      (unless (string-search (session-stripped (plist-get metric :text)) (session-stripped shown))
        (error "hover on %s shows %s" (plist-get metric :text) shown)))))

(session-step "a code action is applied by the editor"
  (let* ((finding (or (cl-find-if (lambda (finding)
                                    (and (equal (plist-get finding :severity) "warning")
                                         (= (length (plist-get (plist-get finding :fix) :edits)) 1)))
                                  (plist-get (session-ask "check") :diagnostics))
                      (error "the page has no warning with a fix")))
         (edit (car (plist-get (plist-get finding :fix) :edits)))
         (from (session-point (plist-get (plist-get edit :range) :start)))
         (to (session-point (plist-get (plist-get edit :range) :end)))
         (expected (concat (buffer-substring-no-properties (point-min) from) (plist-get edit :newText)
                           (buffer-substring-no-properties to (point-max)))))
    (goto-char (session-point (plist-get (plist-get finding :range) :start)))
    (let* ((actions (append (lsp-code-actions-at-point) nil))
           (action (cl-find (plist-get (plist-get finding :fix) :title) actions
                            :key #'lsp:code-action-title :test #'equal)))
      (unless action (error "it is not offered: %S" (mapcar #'lsp:code-action-title actions)))
      (lsp-execute-code-action action))
    (session-wait "it was not applied"
                  (lambda () (equal expected (buffer-substring-no-properties (point-min) (point-max)))))
    (save-buffer)
    (session-expect-findings)))

(session-step "a rename changes a person's name wherever it stands"
  (let ((person (or (car (plist-get (session-ask "extract") :people)) (error "the page has no people"))))
    (goto-char (session-point (plist-get (plist-get person :range) :start)))
    (lsp-rename "欧阳若曦")
    (save-buffer)
    (let ((renamed (cl-find "欧阳若曦" (plist-get (session-ask "extract") :people)
                            :key (lambda (other) (plist-get other :name)) :test #'equal)))
      (unless (equal (plist-get renamed :lines) (plist-get person :lines))
        (error "%S instead of %S" renamed person)))
    (session-expect-findings)))

(session-step "reflow joins lines and changes nothing but white space"
  (let ((before (session-lines)))
    (lsp-format-buffer)
    (unless (< (length (session-lines)) (length before)) (error "no line was joined"))
    (unless (equal (session-stripped (string-join before)) (session-stripped (string-join (session-lines))))
      (error "it changed more than white space"))
    (save-buffer)
    (session-expect-findings)))

(session-step "a crash of the server is survived by a new one"
  (let ((old (car (lsp-workspaces))))
    (session-crash)
    (session-wait "the crash went unnoticed" (lambda () (not (memq old (lsp-workspaces)))))
    (lsp)
    (session-wait "no new server"
                  (lambda () (eq 'initialized (and (lsp-workspaces) (lsp--workspace-status (car (lsp-workspaces)))))))
    (session-expect-findings)))

(session-step "the server ends when it is told"
  (let* ((workspace (car (lsp-workspaces)))
         (process (lsp--workspace-cmd-proc workspace)))
    (with-lsp-workspace workspace (lsp-workspace-shutdown workspace))
    (session-wait "it still runs" (lambda () (not (process-live-p process))))))

(session-print "all steps passed")
(kill-emacs 0)
;;; session-lsp-mode.el ends here

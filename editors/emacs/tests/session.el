;;; session.el --- A whole session in a real Emacs, with eglot  -*- lexical-binding: t -*-

;; Tests/EditorTests runs it in a terminal; steps.el says what it needs:
;;
;;   emacs -nw -Q -l editors/emacs/copydesk.el -l editors/emacs/tests/session.el

;;; Code:

(require 'eglot)
(load (expand-file-name "steps" (file-name-directory load-file-name)) nil t)

(setq eglot-sync-connect 20
      eglot-events-buffer-config '(:size 0)
      session-rule-of (lambda (diagnostic)
                        (plist-get (alist-get 'eglot-lsp-diag (flymake-diagnostic-data diagnostic)) :code)))

(defun session-imenu-places (index)
  "The names and places of an imenu INDEX, flattened in order."
  (cl-loop for (name . rest) in index
           for region = (get-text-property 0 'breadcrumb-region name)
           if region collect (cons name (car region))
           else if (integer-or-marker-p rest) collect (cons name rest)
           if (consp rest) append (session-imenu-places rest)))

(session-step "a page below a project file is a news article and starts the server"
  (find-file session-page)
  (unless (eq major-mode 'news-article-mode) (error "the mode is %s" major-mode))
  (call-interactively #'eglot)
  (session-wait "no server" #'eglot-current-server)
  (unless (equal (file-truename (project-root (project-current)))
                 (file-truename (file-name-directory session-page)))
    (error "the project is %s" (project-current))))

(session-step "findings stand where the command line finds them"
  (unless (session-expect-findings) (error "the page has no findings")))

(session-step "a hover on a metric states it"
  (let* ((metrics (cl-remove-if-not (lambda (metric) (string-match-p "\\`[0-9]" (plist-get metric :text)))
                                    (plist-get (session-ask "extract") :metrics)))
         (metric (nth (/ (length metrics) 2) metrics))
         shown)
    (unless metric (error "the page has no metrics"))
    (goto-char (session-point (plist-get (plist-get metric :range) :start)))
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq shown (or text ""))))
    (session-wait "no hover" (lambda () shown))
    (unless (string-search (session-stripped (plist-get metric :text)) (session-stripped shown))
      (error "hover on %s shows %s" (plist-get metric :text) shown))))

(session-step "imenu jumps to another article"
  (let* ((articles (cl-remove-if-not (lambda (article) (and (equal (plist-get article :kind) "article")
                                                            (plist-get article :headline)))
                                     (plist-get (session-ask "extract") :articles)))
         (target (car (last articles)))
         (headline (session-stripped (plist-get target :headline)))
         (entry (cl-find-if (lambda (place)
                              (string-prefix-p headline (session-stripped (car place))))
                            (session-imenu-places (eglot-imenu)))))
    (unless entry (error "“%s” is not in the index" headline))
    (goto-char (cdr entry))
    (unless (<= (plist-get target :line) (line-number-at-pos) (plist-get target :endLine))
      (error "the place is in line %d" (line-number-at-pos)))))

(session-step "mending a warning makes it vanish"
  (let* ((before (length (flymake-diagnostics)))
         (finding (cl-find-if (lambda (finding)
                                (and (equal (plist-get finding :severity) "warning")
                                     (= (length (plist-get (plist-get finding :fix) :edits)) 1)))
                              (plist-get (session-ask "check") :diagnostics)))
         (edit (car (plist-get (plist-get finding :fix) :edits)))
         (from (session-point (plist-get (plist-get edit :range) :start)))
         (to (session-point (plist-get (plist-get edit :range) :end))))
    (goto-char from)
    (delete-region from to)
    (insert (plist-get edit :newText))
    (save-buffer)
    (let ((after (session-expect-findings)))
      (unless (< (length after) before) (error "%d findings before, %d after" before (length after))))))

(session-step "a code action is applied by the editor"
  (let* ((finding (cl-find-if (lambda (finding)
                                (and (equal (plist-get finding :severity) "warning")
                                     (= (length (plist-get (plist-get finding :fix) :edits)) 1)))
                              (plist-get (session-ask "check") :diagnostics)))
         (edit (car (plist-get (plist-get finding :fix) :edits)))
         (from (session-point (plist-get (plist-get edit :range) :start)))
         (to (session-point (plist-get (plist-get edit :range) :end)))
         (before (length (flymake-diagnostics)))
         (expected (concat (buffer-substring-no-properties (point-min) from) (plist-get edit :newText)
                           (buffer-substring-no-properties to (point-max)))))
    (unless finding (error "no warning with a fix is left"))
    (goto-char (session-point (plist-get (plist-get finding :range) :start)))
    ;; What the user would pick from the menu.
    (let* ((actions (eglot-code-actions (point) (point) "quickfix"))
           (action (cl-find (plist-get (plist-get finding :fix) :title) actions
                            :key (lambda (action) (plist-get action :title)) :test #'equal)))
      (unless action (error "it is not offered: %S" actions))
      (eglot-execute (eglot-current-server) action))
    (session-wait "it was not applied"
                  (lambda () (equal expected (buffer-substring-no-properties (point-min) (point-max)))))
    (save-buffer)
    (let ((after (session-expect-findings)))
      (unless (< (length after) before) (error "%d findings before, %d after" before (length after))))))

(session-step "a rename changes a person's name wherever it stands"
  (let ((person (car (plist-get (session-ask "extract") :people))))
    (unless person (error "the page has no people"))
    (goto-char (session-point (plist-get (plist-get person :range) :start)))
    (eglot-rename "欧阳若曦")
    (save-buffer)
    (let* ((people (plist-get (session-ask "extract") :people))
           (renamed (cl-find "欧阳若曦" people :key (lambda (other) (plist-get other :name)) :test #'equal)))
      (when (cl-find (plist-get person :name) people :key (lambda (other) (plist-get other :name)) :test #'equal)
        (error "%s is still there" (plist-get person :name)))
      (unless (equal (plist-get renamed :lines) (plist-get person :lines))
        (error "%S instead of %S" renamed person)))
    (session-expect-findings)))

(session-step "reflow joins lines and changes nothing but white space"
  (let ((before (session-lines)))
    (eglot-format-buffer)
    (unless (< (length (session-lines)) (length before)) (error "no line was joined"))
    (unless (equal (session-stripped (string-join before)) (session-stripped (string-join (session-lines))))
      (error "it changed more than white space"))
    (save-buffer)
    (session-expect-findings)))

(session-step "columns hold behind a character outside the basic plane"
  (goto-char (flymake-diagnostic-beg (or (car (flymake-diagnostics)) (error "no finding is left"))))
  (beginning-of-line)
  (insert "𠮷")
  (save-buffer)
  (session-expect-findings))

(session-step "a crash of the server is survived by a new one"
  (let ((old (eglot-current-server)))
    (session-crash)
    (session-wait "the crash went unnoticed" (lambda () (not (jsonrpc-running-p old))))
    (session-wait "the old server is still there" (lambda () (not (eq (eglot-current-server) old))))
    ;; Eglot connects again by itself, unless the server died young.
    (session-wait "no new server" (lambda () (or (eglot-current-server) (call-interactively #'eglot))))
    (session-expect-findings)))

(session-step "the server ends when it is told"
  (let ((server (eglot-current-server)))
    (eglot-shutdown server)
    (session-wait "it still runs" (lambda () (not (jsonrpc-running-p server))))))

(session-print "all steps passed")
(kill-emacs 0)
;;; session.el ends here

;;; session.el --- A whole session in a real Emacs  -*- lexical-binding: t -*-

;; Tests/EditorTests runs it in a terminal:
;;
;;   emacs -nw -Q -l editors/emacs/copydesk.el -l editors/emacs/tests/session.el
;;
;; with COPYDESK_TEST_PROGRAM, COPYDESK_TEST_PAGE (a copy that may be changed, below a `.copydesk.json') and
;; COPYDESK_TEST_REPORT.  What the editor shows is compared with what the command line says of the same text.  Writes a
;; line for each step to the report and ends after one that failed.

;;; Code:

(require 'cl-lib)
(require 'eglot)
(require 'flymake)

(defvar session-program (getenv "COPYDESK_TEST_PROGRAM"))
(defvar session-page (getenv "COPYDESK_TEST_PAGE"))
(defvar session-pids (getenv "COPYDESK_TEST_PIDS"))

(setq copydesk-command (list session-program "lsp")
      eglot-sync-connect 20
      eglot-events-buffer-config '(:size 0)
      make-backup-files nil
      create-lockfiles nil)
(prefer-coding-system 'utf-8-unix)

(defun session-print (format-string &rest arguments)
  (write-region (concat (apply #'format format-string arguments) "\n") nil (getenv "COPYDESK_TEST_REPORT") t 'silent))

(defmacro session-step (name &rest body)
  (declare (indent 1))
  `(condition-case problem
       (progn ,@body (session-print "ok %s" ,name))
     (error
      (session-print "FAILED %s\n%s" ,name (error-message-string problem))
      (kill-emacs 1))))

(defun session-wait (what condition)
  "Wait until CONDITION holds; WHAT tells what was missed, a string or a function."
  (let ((end (+ (float-time) 20)))
    (while (and (not (funcall condition))
                (or (< (float-time) end)
                    (error "waited in vain: %s" (if (functionp what) (funcall what) what))))
      ;; As a user's pause would: timers run, idle ones too, and what changed on disk is noticed.
      (sit-for 0.02))))

(defun session-ask (subcommand)
  "What `copydesk SUBCOMMAND --format json' says of the page as it is on disk."
  (with-temp-buffer
    (let ((status (call-process session-program nil '(t nil) nil subcommand "--format" "json" session-page)))
      (unless (and (integerp status) (< status 2))
        (error "%s ended with %s" subcommand status))
      (goto-char (point-min))
      (json-parse-buffer :object-type 'plist :array-type 'list :null-object nil :false-object nil))))

(defun session-point (position)
  "The place of an LSP POSITION in utf-16, counted by hand: eglot's own conversion is what is tested."
  (save-excursion
    (goto-char (point-min))
    (forward-line (plist-get position :line))
    (let ((left (plist-get position :character)))
      (while (and (> left 0) (not (eolp)))
        (setq left (- left (if (> (char-after) #xFFFF) 2 1)))
        (forward-char)))
    (point)))

(defun session-expected ()
  "The findings by the command line, a string each."
  (sort (mapcar (lambda (finding)
                  (let* ((range (plist-get finding :range))
                         (from (session-point (plist-get range :start)))
                         (to (session-point (plist-get range :end))))
                    ;; Flymake widens an empty place in its own way.
                    (session-describe from to (plist-get finding :rule))))
                (plist-get (session-ask "check") :diagnostics))
        #'string<))

(defun session-describe (from to rule)
  (format "%d-%s %s [%s]" from to rule (buffer-substring-no-properties from to)))

(defun session-shown ()
  "The findings as Emacs has them, the text read from the buffer by flymake's own places."
  (flymake-start)
  (sort (mapcar (lambda (diagnostic)
                  (session-describe (flymake-diagnostic-beg diagnostic)
                                    (flymake-diagnostic-end diagnostic)
                                    (plist-get (alist-get 'eglot-lsp-diag (flymake-diagnostic-data diagnostic)) :code)))
                (flymake-diagnostics))
        #'string<))

(defun session-expect-findings ()
  "Wait until Emacs shows exactly what the command line says."
  (let ((expected (session-expected)))
    (session-wait (lambda ()
                    (let ((shown (session-shown)))
                      (format "findings differ\nonly by the command line: %S\nonly in the editor: %S"
                              (cl-set-difference expected shown :test #'equal)
                              (cl-set-difference shown expected :test #'equal))))
                  (lambda () (equal expected (session-shown))))
    expected))

(defun session-stripped (text)
  (replace-regexp-in-string "[ \t\n　]" "" (substring-no-properties text)))

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

(session-step "columns hold behind a character outside the basic plane"
  (goto-char (flymake-diagnostic-beg (or (car (flymake-diagnostics)) (error "no finding is left"))))
  (beginning-of-line)
  (insert "𠮷")
  (save-buffer)
  (session-expect-findings))

(session-step "a crash of the server is survived by a new one"
  (let ((old (eglot-current-server)))
    (signal-process (with-temp-buffer (insert-file-contents session-pids)
                                      (string-to-number (car (last (split-string (buffer-string) "\n" t)))))
                    'SIGKILL)
    (session-wait "the crash went unnoticed" (lambda () (not (jsonrpc-running-p old))))
    (session-wait "the old server is still there" (lambda () (not (eq (eglot-current-server) old))))
    ;; Eglot connects again by itself, unless the server died young.
    (unless (eglot-current-server) (call-interactively #'eglot))
    (session-expect-findings)))

(session-step "the server ends when it is told"
  (let ((server (eglot-current-server)))
    (eglot-shutdown server)
    (session-wait "it still runs" (lambda () (not (jsonrpc-running-p server))))))

(session-print "all steps passed")
(kill-emacs 0)
;;; session.el ends here

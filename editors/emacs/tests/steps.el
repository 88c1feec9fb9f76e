;;; steps.el --- What sessions in a real Emacs are made of  -*- lexical-binding: t -*-

;; With COPYDESK_TEST_PROGRAM, COPYDESK_TEST_PAGE (a copy that may be changed, below a `.copydesk.json') and
;; COPYDESK_TEST_REPORT.  What the editor shows is compared with what the command line says of the same text.  Writes a
;; line for each step to the report and ends after one that failed.

;;; Code:

(require 'cl-lib)
(require 'flymake)

(defvar session-program (getenv "COPYDESK_TEST_PROGRAM"))
(defvar session-page (getenv "COPYDESK_TEST_PAGE"))
(defvar session-pids (getenv "COPYDESK_TEST_PIDS"))

(setq copydesk-command (list session-program "lsp")
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
  "Wait until CONDITION holds; WHAT tells what was missed, a string or a function.
A condition that signals does not hold yet: a client may talk to a server that died a moment ago."
  (let ((end (+ (float-time) 20))
        (problem nil))
    (while (and (not (condition-case signal (funcall condition) (error (setq problem signal) nil)))
                (or (< (float-time) end)
                    (error "waited in vain: %s%s"
                           (if (functionp what) (funcall what) what)
                           (if problem (format " (%s)" (error-message-string problem)) ""))))
      ;; As a user's pause would: timers run, idle ones too, and what changed on disk is noticed.  An event whose handler
      ;; fails (eglot passes a changed file on to the server that was just killed) is told and forgotten, as anywhere.
      (condition-case signal (sit-for 0.02) (error (setq problem signal))))))

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

(defvar session-knows-rules t
  "Whether the client keeps the rule of a diagnostic.")

(defun session-expected ()
  "The findings by the command line, a string each."
  (sort (mapcar (lambda (finding)
                  (let* ((range (plist-get finding :range))
                         (from (session-point (plist-get range :start)))
                         (to (session-point (plist-get range :end))))
                    ;; Flymake widens an empty place in its own way.
                    (session-describe from to (if session-knows-rules (plist-get finding :rule) ""))))
                (plist-get (session-ask "check") :diagnostics))
        #'string<))

(defun session-describe (from to rule)
  (format "%d-%s %s [%s]" from to rule (buffer-substring-no-properties from to)))

(defvar session-rule-of (lambda (_) "")
  "Tells the rule of a flymake diagnostic; empty where the client does not keep it.")

(defvar session-refresh #'flymake-start
  "Has flymake ask the client anew, where that does not tell by itself.")

(defun session-shown ()
  "The findings as Emacs has them, the text read from the buffer by flymake's own places."
  (funcall session-refresh)
  (sort (mapcar (lambda (diagnostic)
                  (session-describe (flymake-diagnostic-beg diagnostic)
                                    (flymake-diagnostic-end diagnostic)
                                    (funcall session-rule-of diagnostic)))
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

(defun session-lines ()
  (split-string (buffer-substring-no-properties (point-min) (point-max)) "\n"))

(defun session-crash ()
  "Kill the server that was started last."
  (signal-process (with-temp-buffer (insert-file-contents session-pids)
                                    (string-to-number (car (last (split-string (buffer-string) "\n" t)))))
                  'SIGKILL))

(provide 'steps)
;;; steps.el ends here

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the operating system refused, in words for the user.
package struct SystemError: Error, Hashable, Sendable {
  /// The path or stream concerned.
  package var subject: String
  /// `errno` of the failed call.
  package var code: Int32

  package init(subject: String, code: Int32) {
    self.subject = subject
    self.code = code
  }

  /// For input above a limit of ours.
  package static func tooLarge(_ subject: String) -> SystemError { SystemError(subject: subject, code: EFBIG) }

  /// For text in an encoding that is not read.
  package static func unknownEncoding(_ subject: String) -> SystemError { SystemError(subject: subject, code: EINVAL) }

  /// Whether there is simply no such file.
  package var isMissingFile: Bool { code == ENOENT }

  /// Why, in Chinese; without the subject and without a closing mark.
  package var chinese: String {
    switch code {
    case ENOENT: "没有这个文件或文件夹"
    case EACCES, EPERM: "没有权限"
    case EISDIR: "这是文件夹，不是文件"
    case ENOTDIR: "路径中有一段不是文件夹"
    case ENOSPC: "磁盘已满"
    case EDQUOT: "磁盘配额已用完"
    case EROFS: "所在的文件系统只读"
    case ELOOP: "符号链接成环"
    case ENAMETOOLONG: "名称太长"
    case EMFILE, ENFILE: "打开的文件太多"
    case EFBIG: "文件太大"
    case EIO: "读写出错"
    case EPIPE: "管道已关闭"
    case EBUSY: "另一个进程正在改这个文件"
    case EILSEQ: "有原编码写不出的字符"
    case EINVAL: "系统不支持这种编码或操作"
    default: "系统错误 \(code)（\(english)）"
    }
  }

  /// Why, in English.
  package var english: String {
    switch code {
    case ENOENT: return "no such file or folder"
    case EACCES, EPERM: return "no permission"
    case EISDIR: return "is a folder, not a file"
    case ENOTDIR: return "a part of the path is not a folder"
    case ENOSPC: return "the disk is full"
    case EDQUOT: return "the disk quota is used up"
    case EROFS: return "the file system is read-only"
    case ELOOP: return "symbolic links form a loop"
    case ENAMETOOLONG: return "the name is too long"
    case EMFILE, ENFILE: return "too many open files"
    case EFBIG: return "the file is too large"
    case EIO: return "input/output error"
    case EPIPE: return "the pipe is closed"
    case EBUSY: return "another process is changing this file"
    case EILSEQ: return "a character cannot be written in the file's encoding"
    case EINVAL: return "the system does not support this encoding or operation"
    default:
      guard let words = unsafe strerror(code) else { return "system error \(code)" }
      return unsafe String(cString: words)
    }
  }
}

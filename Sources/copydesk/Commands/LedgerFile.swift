package import EditorFeatures
package import Linting
import PageStructure
package import System
import TextModel

/// A ledger and the file that it stands in.
package struct LedgerFile: Sendable {
  package let path: FilePath
  package private(set) var ledger: Ledger
  private let folder: FilePath

  package enum Failure: Error {
    case system(SystemError)
    case line(Int)

    package func message(_ path: FilePath) -> Message {
      switch self {
      case .system(let error): SystemError(subject: path.text, code: error.code).message
      case .line(let number):
        Message(
          "\(path.text):\(number)：不是台账的一行，台账没有改动", "\(path.text):\(number): no line of a ledger; it is left as it is")
      }
    }
  }

  /// Reads the ledger; one that does not exist is empty, unless `mustExist`.
  package static func reading(_ path: FilePath, mustExist: Bool = false) -> Result<LedgerFile, Failure> {
    let folder = File.resolved(path.folder)
    let file = LedgerFile(path: path, ledger: Ledger(), folder: folder)
    return file.readingAgain(mustExist: mustExist)
  }

  private func readingAgain(mustExist: Bool) -> Result<LedgerFile, Failure> {
    var result = self
    do throws(SystemError) {
      let bytes = try File.read(path)
      do throws(LedgerError) {
        result.ledger = try Ledger(reading: bytes)
      } catch {
        return .failure(.line(error.line))
      }
    } catch {
      if mustExist || !error.isMissingFile { return .failure(.system(error)) }
    }
    return .success(result)
  }

  /// Changes the ledger as it is on disk by now, and writes it back where that changed anything.
  package mutating func update(_ change: (inout Ledger) -> Void) -> Failure? {
    switch readingAgain(mustExist: false) {
    case .failure(let failure): return failure
    case .success(let fresh):
      self = fresh
      let before = ledger
      change(&ledger)
      if ledger == before { return nil }
      do throws(SystemError) {
        try File.replace(path, with: ledger.bytes)
        return nil
      } catch {
        return .system(error)
      }
    }
  }

  /// A page's name in the ledger: relative to the ledger's folder, so that it holds on every machine.
  package func name(of page: FilePath) -> String {
    if page == FilePath("-") { return "-" }
    let real = File.resolved(page)
    let prefix = folder.appending("").bytes
    return real.bytes.starts(with: prefix)
      ? FilePath(bytes: Array(real.bytes.dropFirst(prefix.count))).text : real.text
  }
}

extension Ledger.Sighting {
  /// The findings of a page as a ledger keeps them, in their order.
  package static func all(of findings: [Finding], in analysis: Analysis) -> [Ledger.Sighting] {
    let identities = FindingIdentity.identities(of: findings, in: analysis.snapshot)
    return zip(findings, identities).map { finding, identity in
      let line = analysis.snapshot.lines.line(at: finding.range.lowerBound)
      let article = analysis.page.articleIndex(ofLine: line).map { analysis.page.articles[$0] }
      // A few words are enough for people to know it by.
      let words = ByteRange(finding.range.lowerBound, min(finding.range.upperBound, finding.range.lowerBound + 120))
      return Ledger.Sighting(
        rule: finding.rule, identity: identity,
        text: PrintableText.oneLine(analysis.snapshot.text(in: words)),
        credits: article?.credits.map { "\($0.role) \($0.name)" } ?? [])
    }
  }
}

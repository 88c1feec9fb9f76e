import Foundation
import PageStructure
import TestSupport
import Testing
import TextModel

@Suite("Reading pages")
struct PageReadingTests {
  @Test("Each seed page reads as reviewed", arguments: Seeds.names)
  func seed(name: String) {
    expectSnapshot(PageReport.text(of: Snapshot(Seeds.bytes(name))), named: "\(name).reading")
  }

  @Test("Each fixture page reads as reviewed", arguments: FixturePages.names)
  func fixture(name: String) {
    expectSnapshot(PageReport.text(of: Snapshot(FixturePages.bytes(name))), named: "\(name).reading")
  }
}

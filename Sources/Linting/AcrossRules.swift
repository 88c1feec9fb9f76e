/// The rules that compare the pages of a workspace. The index checks them, not the engine; settings turn them off and set
/// their severity like those of every rule.
package enum AcrossRules {
  package struct Entry: Sendable {
    package var profile: RuleProfile
    package var title: Message
  }

  package static let entries: [Entry] = [
    entry("across-person-name", .people, "一个人的名字在两个版面写法不同", "one person's name is written differently on two pages"),
    entry("across-title-holder", .people, "一个职务在两个版面是两个人", "one post is held by two people on two pages"),
    entry("across-metric-value", .facts, "同一数据在两个版面数值不同", "one figure has two values on two pages"),
    entry("across-repeated-article", .structure, "同一篇稿件在两个版面重复", "one article stands on two pages"),
    entry("across-components", .lists, "一项举措的组成部分在两个版面不同", "the parts of one initiative differ on two pages"),
  ]

  package static func profile(_ rule: RuleID) -> RuleProfile? { entries.first { $0.profile.id == rule }?.profile }

  private static func entry(_ id: RuleID, _ category: RuleCategory, _ chinese: String, _ english: String) -> Entry {
    Entry(
      profile: RuleProfile(id, category, .information, layer: .workspace, counts: .none),
      title: Message(chinese, english))
  }
}

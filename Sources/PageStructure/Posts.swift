/// What people are by office, profession or place: the posts that stand before a name or sign a text. Longer lists are built
/// on these.
package enum Posts {
  /// Of which a place or a body has one.
  package static let heads = "书记 市长 区长 县长 镇长 乡长 主任 局长 校长 院长 所长 站长 部长 行长 会长"
  /// Other offices.
  package static let officers = """
    总经理 经理 董事长 理事长 秘书长 主席 支队长 大队长 队长 处长 科长 股长 组长 馆长 园长 厂长 支书 政委 班主任
    """
  static let professions = """
    教授 讲师 研究员 教师 老师 主任医师 医师 律师 工程师 农艺师 村医 院士 博士 专家 顾问
    """
  /// Whoever belongs to a place or a body.
  package static let members = "委员 代表 队员 村民 市民 居民 学生 家长 业主 网友 职工"
  /// All of them.
  package static let all = [heads, officers, professions, members].joined(separator: " ")
}

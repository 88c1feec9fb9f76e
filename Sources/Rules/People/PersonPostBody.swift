package import Linting
import TextModel

/// 单位和职务配不上。
///
/// 检察院的首长叫检察长，政协的叫主席，人大常委会的叫主任，纪委的叫书记；法官在法院，检察官在检察院；批准逮捕的是检察院。单位和职务挨在一起而对不上的，
/// 有一处写错了。内设机构、会议、级别的名称不查。
///
/// **怎么改**：核对单位，职务改成该单位的叫法。
///
/// **依据**：《中华人民共和国宪法》和各组织法的职务名称；《报纸编校差错率计算方法》：重要职务差错加倍计。
package struct PersonPostBody: WordRule {
  package static let profile = RuleProfile("person-post-body", .people, .information, layer: .logical, counts: 2)

  package static let examples: [Example] = [
    .reported("县人民⟦检察院院长⟧受聘担任法治副校长。", fixed: "县人民检察院检察长受聘担任法治副校长。"),
    .reported("县⟦政协主任⟧主持闭幕会。", fixed: "县政协主席主持闭幕会。"),
    .reported("县⟦人大常委会副主席⟧带队调研。", fixed: "县人大常委会副主任带队调研。"),
    .reported("⟦检察院法官⟧走进校园，给学生讲法治课。", fixed: "检察院检察官走进校园，给学生讲法治课。"),
    .reported("⟦镇政府乡长⟧到田间察看苗情。", fixed: "镇政府镇长到田间察看苗情。"),
    .accepted("县人民检察院检察长、县人民法院院长、县政协主席、县人大常委会主任到会。"),
    .accepted("县政协主任会议昨天举行，区纪委主任科员到场。县法院、检察院院长、检察长一同出席。"),
    .accepted("市政协委员会主任、检察院办公室主任、法院庭长到会。"),
  ]

  package init() {}

  /// A body with a post that it has not, as it is written, and the post that it has.
  private static let rows: [(body: String, wrong: String, right: String)] = {
    let table: [(bodies: String, posts: String)] = [
      ("检察院 市检察院 县检察院 区检察院", "院长>检察长 副院长>副检察长 法官>检察官 主席>检察长"),
      ("人民法院 中级法院 高级法院 最高法院 基层法院 县法院 区法院 市法院", "检察长>院长 副检察长>副院长 检察官>法官 主席>院长 局长>院长"),
      ("政协", "主任>主席 副主任>副主席 会长>主席 副会长>副主席 委员长>主席"),
      ("人大常委会 人民代表大会常务委员会", "主席>主任 副主席>副主任 书记>主任 会长>主任"),
      ("纪委 纪律检查委员会", "主任>书记 副主任>副书记 主席>书记"),
      ("监委 监察委员会", "书记>主任 主席>主任"),
      ("县委 市委 区委 省委 镇党委 乡党委", "主任>书记 主席>书记 镇长>书记 乡长>书记"),
      ("党支部 党总支", "主任>书记 主席>书记 村长>书记"),
      ("村委会 村民委员会 居委会 居民委员会", "书记>主任 主席>主任"),
      ("镇政府", "乡长>镇长 县长>镇长 书记>镇长 主席>镇长"),
      ("乡政府", "镇长>乡长 县长>乡长 书记>乡长 主席>乡长"),
      ("县政府", "市长>县长 区长>县长 书记>县长 镇长>县长 主席>县长"),
      ("区政府", "县长>区长 镇长>区长 书记>区长"),
      ("市政府", "县长>市长 镇长>市长 书记>市长"),
      ("街道办事处", "镇长>主任 书记>主任 乡长>主任"),
      ("总工会 工商联 妇联 残联 文联 科协", "主任>主席 书记长>主席"),
      ("派出所", "局长>所长 站长>所长 院长>所长"),
      ("公安厅 教育厅 财政厅 交通运输厅 水利厅 农业农村厅 民政厅 司法厅 自然资源厅 生态环境厅 商务厅", "局长>厅长 主任>厅长"),
      ("公安局 教育局 财政局 民政局 司法局 水利局 农业农村局 交通运输局 自然资源局 生态环境局 商务局 统计局 审计局", "厅长>局长 部长>局长"),
      ("卫生健康委 卫健委 发改委 发展改革委", "局长>主任 厅长>主任 主席>主任"),
      ("宣传部 组织部 统战部 武装部", "主任>部长 局长>部长"),
    ]
    return table.flatMap { row in
      let posts = TableReader.words(of: row.posts).map { post in
        // Not parted as characters: every start of the program asks for the words.
        post.utf8.split { $0 == UInt8(ascii: ">") }.map { String(Substring($0)) }
      }
      return TableReader.words(of: row.bodies).flatMap { body in
        posts.filter { $0.count == 2 }.map { (body, $0[0], $0[1]) }
      }
    }
  }()

  package var words: [String] { PersonPostBody.rows.map { $0.body + $0.wrong } }

  /// What follows where the words are no post: 主任科员, 主任会议, 院长们.
  private static let goings: Phrases = "科 会 办 级 助 团 制 医 编 记 们 接待 信箱 热线 、 联席 论坛 候选"
  /// Before 检察院 in 法院、检察院院长、检察长: two bodies and their two heads.
  private static let listed: Phrases = "院、 院和 院与 大、 府、 委、 协、 办、 局、"

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    guard PersonPostBody.rows.indices.contains(hit.entry), !context.protected.touches(hit.range, .title),
      !text.matches(any: PersonPostBody.goings, at: hit.range.upperBound),
      !text.matches(any: PersonPostBody.listed, endingAt: hit.range.lowerBound),
      text.characterClass(hit.range.upperBound) != .enumerationComma
    else { return }
    let row = PersonPostBody.rows[hit.entry]
    let post = (hit.range.upperBound - row.wrong.unicodeScalars.count)..<hit.range.upperBound
    report.report(
      hit.range,
      Message(
        "“\(row.body)”的职务是“\(row.right)”，这里写作“\(row.wrong)”，请核对。",
        "The post of “\(row.body)” is “\(row.right)”; please check."),
      fixes: [.replace(post, with: row.right)])
  }
}

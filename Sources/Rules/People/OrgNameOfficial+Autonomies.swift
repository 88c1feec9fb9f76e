import Linting
import TextModel

/// Autonomous regions, prefectures and counties: which nationalities they are named by, and in what order, is laid down.
extension OrgNameOfficial {
  static let endings = ["自治区", "自治州", "自治县"]

  /// A place, and its name in full.
  private static let autonomies: [(place: String, name: String)] = TableReader.words(
    of: """
      内蒙古/自治区 广西/壮族自治区 西藏/自治区 宁夏/回族自治区 新疆/维吾尔自治区
      延边/朝鲜族自治州 恩施/土家族苗族自治州 湘西/土家族苗族自治州 阿坝/藏族羌族自治州 甘孜/藏族自治州 凉山/彝族自治州 黔东南/苗族侗族自治州 黔南/布依族苗族自治州 黔西南/布依族苗族自治州
      西双版纳/傣族自治州 文山/壮族苗族自治州 红河/哈尼族彝族自治州 德宏/傣族景颇族自治州 怒江/傈僳族自治州 迪庆/藏族自治州 大理/白族自治州 楚雄/彝族自治州 临夏/回族自治州 甘南/藏族自治州
      海南/藏族自治州 海北/藏族自治州 海西/蒙古族藏族自治州 黄南/藏族自治州 果洛/藏族自治州 玉树/藏族自治州 伊犁/哈萨克自治州 博尔塔拉/蒙古自治州 昌吉/回族自治州 巴音郭楞/蒙古自治州 克孜勒苏/柯尔克孜自治州
      峨边/彝族自治县 马边/彝族自治县 木里/藏族自治县 北川/羌族自治县 长阳/土家族自治县 五峰/土家族自治县 石柱/土家族自治县 秀山/土家族苗族自治县 酉阳/土家族苗族自治县 彭水/苗族土家族自治县
      三江/侗族自治县 融水/苗族自治县 龙胜/各族自治县 恭城/瑶族自治县 富川/瑶族自治县 都安/瑶族自治县 大化/瑶族自治县 巴马/瑶族自治县 金秀/瑶族自治县 环江/毛南族自治县 罗城/仫佬族自治县 隆林/各族自治县
      通道/侗族自治县 江华/瑶族自治县 城步/苗族自治县 新晃/侗族自治县 芷江/侗族自治县 靖州/苗族侗族自治县 麻阳/苗族自治县 连南/瑶族自治县 连山/壮族瑶族自治县 乳源/瑶族自治县 景宁/畲族自治县
      松桃/苗族自治县 印江/土家族苗族自治县 沿河/土家族自治县 玉屏/侗族自治县 道真/仡佬族苗族自治县 务川/仡佬族苗族自治县 威宁/彝族回族苗族自治县 关岭/布依族苗族自治县 镇宁/布依族苗族自治县 紫云/苗族布依族自治县
      三都/水族自治县 贡山/独龙族怒族自治县 兰坪/白族普米族自治县 石林/彝族自治县 禄劝/彝族苗族自治县 寻甸/回族彝族自治县 峨山/彝族自治县 新平/彝族傣族自治县 元江/哈尼族彝族傣族自治县 宁蒗/彝族自治县
      玉龙/纳西族自治县 澜沧/拉祜族自治县 西盟/佤族自治县 沧源/佤族自治县 天祝/藏族自治县 肃南/裕固族自治县 肃北/蒙古族自治县 积石山/保安族东乡族撒拉族自治县 张家川/回族自治县 循化/撒拉族自治县
      互助/土族自治县 化隆/回族自治县 门源/回族自治县 前郭尔罗斯/蒙古族自治县 长白/朝鲜族自治县 伊通/满族自治县 宽甸/满族自治县 桓仁/满族自治县 新宾/满族自治县 岫岩/满族自治县 丰宁/满族自治县
      宽城/满族自治县 围场/满族蒙古族自治县 青龙/满族自治县 孟村/回族自治县 大厂/回族自治县 杜尔伯特/蒙古族自治县 阜新/蒙古族自治县 塔什库尔干/塔吉克自治县 察布查尔/锡伯自治县 焉耆/回族自治县
      木垒/哈萨克自治县 巴里坤/哈萨克自治县 琼中/黎族苗族自治县 保亭/黎族苗族自治县 陵水/黎族自治县 昌江/黎族自治县 乐东/黎族自治县 白沙/黎族自治县
      """
  ).compactMap { row in
    let parts = row.split(separator: "/").map(String.init)
    return parts.count == 2 ? (place: parts[0], name: parts[1]) : nil
  }

  private static let places = Phrases(autonomies.map(\.place))

  /// 新疆维吾尔族自治区, 恩施苗族土家族自治州.
  func checkAutonomy(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let ending = text.string(hit.range)
    var start = hit.range.lowerBound
    while start > 0, hit.range.lowerBound - start < 18, text.characterClass(start - 1) == .han { start -= 1 }
    guard start < hit.range.lowerBound,
      let place = text.last(of: OrgNameOfficial.places, in: start..<hit.range.lowerBound),
      case let word = text.string(place),
      let right = OrgNameOfficial.autonomies.first(where: { $0.place == word && $0.name.hasSuffix(ending) })
    else { return }
    let said = place.upperBound..<hit.range.upperBound
    // 新疆的自治州, 广西自治区: no nationality is named, or something else.
    guard text.string(said) != right.name, said.contains(where: { text.has("族", at: $0) }),
      !said.contains(where: {
        text.has("省", at: $0) || text.has("市", at: $0) || text.has("州", at: $0) && $0 < hit.range.lowerBound
          || text.has("的", at: $0) || text.has("等", at: $0)
      })
    else { return }
    let name = place.lowerBound..<hit.range.upperBound
    report.report(
      name,
      Message(
        "“\(context.string(name))”的法定名称是“\(right.place + right.name)”。", "Officially “\(right.place + right.name)”."),
      fixes: [.replace(name, with: right.place + right.name)])
  }
}

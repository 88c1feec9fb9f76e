/// The words that tell the reading of a unit (度, 分, 级, 节) by what the figure is said of, by its name and dimension.
enum UnitReading {
  static let contexts: [String: WordTable] = [
    "分time": WordTable("小时 秒 用时 历时 耗时"),
    "分money": WordTable("元 角 钱 利息 每股 价"),
    "块money": WordTable("钱 卖 花 买 收费 价 挣"),
    "度temperature": WordTable("气温 体温 水温 高温 低温 温度 室温 零下 升温 降温 发烧 最高 最低"),
    "度energy": WordTable("电 用电 发电 千瓦"),
    "匹power": WordTable("空调 马力"),
    "码speed": WordTable("车速 时速 速度"),
    "节speed": WordTable("航速 海里"),
    "番ratio": WordTable("翻"),
    "级magnitude": WordTable("震 风 台风 浪"),
  ]
}

import EditorFeatures
import Testing
import copydesk

@Suite struct TableTests {
  @Test func `columns are as wide as their widest cell, Han two columns each`() {
    var table = TextTable([.init("主体"), .init("数值", .right), .init("行", .right)])
    table.append(["财政衔接资金", "35,955,800 元", "11"])
    table.append(["村", "174 个", "7"])
    #expect(table.lines().titles == "主体                   数值  行")
    #expect(table.lines().rows == ["财政衔接资金  35,955,800 元  11", "村                   174 个   7"])
  }

  @Test func `a column without a cell is left out`() {
    var table = TextTable([.init("甲"), .init("乙"), .init("丙")])
    table.append(["1", "", "3"])
    #expect(table.lines().titles == "甲  丙")
  }

  @Test func `a cell that is too wide is cut, and nothing in it acts on the terminal`() {
    var table = TextTable([.init("甲", maximumWidth: 9)])
    table.append(["一二三四五六"])
    table.append(["一\u{1B}"])
    #expect(table.lines().rows == ["一二三四…", "一<U+001…"])
  }

  @Test func `of a path that is too wide the end stays, by which pages are told apart`() {
    var table = TextTable([.init("版面", maximumWidth: 10, keepsEnd: true)])
    table.append(["2023/三月/05.txt"])
    #expect(table.lines().rows == ["…月/05.txt"])
  }

  @Test(arguments: [
    ("平", "平"), ("a,b", "\"a,b\""), ("他说“好”", "他说“好”"), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
    ("=1+1", "'=1+1"), ("+86", "'+86"), ("-5", "-5"), ("-5.25", "-5.25"), ("-5+3", "'-5+3"), ("-", "'-"),
    ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"), (" x", "\" x\""), ("=\"a\",b", "\"'=\"\"a\"\",b\""), ("", ""),
  ])
  func `a cell is quoted where it must be, and never a formula`(text: String, cell: String) {
    #expect(CSVWriter.row([text, "末"]) == cell + ",末\r\n")
  }
}

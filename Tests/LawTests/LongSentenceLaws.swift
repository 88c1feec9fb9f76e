import EditorFeatures
import FuzzTargets
import Linting
import Testing
import TextModel

/// A page that is one sentence without end, of the words and marks at which a rule begins to look around.
///
/// A rule that looks to the sentence's end from each of them takes minutes here, where seconds do.
@Suite struct LongSentenceLaws {
  static let phrases = [
    "一个：", "分三步走，先干，再干，", "一组好，二组坏，", "“甲”“乙”“丙”三个，", "一是好，二是坏，", "（1）好", "首先，第二，", "一、二、",
    "去年1个，同比增长5%，", "比去年的5人多3人，", "从5人增加到6人，增长20%，", "每户5元，共5户，", "共5人，其中男3人、女2人，", "占5%，", "占30%，占40%，占50%，",
    "占30%，占40%，占50%，3人，", "5台33万千瓦，其中5千瓦，",
    "2023年5月1日至4月1日，", "12:30开始，", "年过六旬（1936年生），", "20至30%", "8000—5000元", "张三、李四、张三、", "王小明说，", "工作工作", "的的",
    "一丝不拘", "施肥、施肥、", "“甲”‘乙’", "《甲》〈乙〉", "关于", "是由于", "即将到来", "——", "《", "“", "（", "本报讯（记者 王小明）",
  ]

  @Test("A sentence without end is checked in passing, whatever it repeats", arguments: phrases)
  func long(phrase: String) {
    let text = "报告\n\n本报讯（记者 王小明）" + String(repeating: phrase, count: 60_000 / phrase.utf8.count) + "\n"
    let analysis = Analysis(of: Snapshot(text), checker: IncrementalEqualsFull.checker)
    #expect(analysis.findings.allSatisfy { $0.range.isGood(in: analysis.snapshot.bytes) })
  }
}

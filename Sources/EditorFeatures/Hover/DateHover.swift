import Facts
import Linting
import PageStructure
import TextModel
import WorkspaceIndex

extension Analysis {
  func dateTargets(at place: ArticlePlace, _ offset: Int, _ language: Language) -> [HoverTarget] {
    let text = page.articles[place.article].text
    return facts(ofArticle: place.article).dates.compactMap { date in
      let range = text.source(date.range)
      guard range.touches(offset) else { return nil }
      let result = self.text(of: date, written: text.string(date.range), language)
      // 2022年 says all that there is to say.
      return result.isTitleOnly ? nil : HoverTarget(range: range) { result }
    }
  }

  private func text(of date: DateMention, written: String, _ language: Language) -> RichText {
    let say = Wording(language: language)
    var result = RichText()
    result.title(written, say.time(date.value, writtenAs: written).map { "= \($0)" } ?? "")
    if let day = date.date {
      result.item(say.field("星期", "weekday", say.weekday(day.weekday)))
      if let stated = date.weekday, stated != day.weekday {
        result.item(
          say("文中写作\(say.weekday(stated))，与日期不符", "the text says \(say.weekday(stated))"), mark: "✗")
      }
      if let pageDate = self.date {
        result.item(say.distance(day.dayNumber - pageDate.dayNumber, from: pageDate))
      }
    } else if let year = date.year, let month = date.month, let day = date.day {
      result.item(say("历法中没有\(year)年\(month)月\(day)日", "no such day: \(year)-\(month)-\(day)"), mark: "✗")
    } else if date.value.utf8.first == UInt8(ascii: "X") {
      result.item(
        self.date == nil
          ? say("版面上没有日期，无从推算", "the page has no date to reckon from")
          : say("推不出公历日期", "no calendar date can be told"))
    }
    return result
  }

  /// The masthead: what it states of the page.
  func folioTarget(at offset: Int, _ language: Language) -> HoverTarget? {
    guard let folio = page.folio, folio.lines.contains(snapshot.lines.line(at: offset)) else { return nil }
    return HoverTarget(range: bytes(ofLines: folio.lines)) {
      let say = Wording(language: language)
      var result = RichText()
      let title = [folio.section, folio.number.map { say("第\($0)版", "page \($0)") }].compactMap { $0 }
      result.title(title.isEmpty ? say("版面", "page") : title.joined(separator: " "))
      if let date = folio.date {
        result.item(say.field("日期", "date", "\(date.iso) \(say.weekday(date.weekday))"))
        if let stated = folio.weekday, let last = stated.unicodeScalars.last,
          let number = HanDigit.weekday(last.value), number != date.weekday
        {
          result.item(say("报眉写作\(stated)，与日期不符", "the masthead says \(stated)"), mark: "✗")
        }
      }
      for credit in folio.staff { result.item(say.field(credit.role, credit.role, credit.name)) }
      let articles = self.page.articles.filter { $0.kind != .filler }
      let characters = articles.reduce(0) { $0 + $1.bodyCharacterCount }
      result.item(
        say("\(articles.count)篇稿件，正文\(characters)字", "\(articles.count) articles, \(characters) characters"))
      return result
    }
  }
}

extension Wording {
  /// The name of a weekday, 1 for Monday to 7 for Sunday.
  func weekday(_ number: Int) -> String {
    let name = CalendarDate.weekdayName(number)
    return self(name.chinese, name.english)
  }

  /// How far a day is from the page's date.
  func distance(_ days: Int, from page: CalendarDate) -> String {
    switch days {
    case 0: self("即版面日期当天（\(page.iso)）", "the page's own date (\(page.iso))")
    case 1: self("版面日期（\(page.iso)）后一天", "the day after the page's date (\(page.iso))")
    case -1: self("版面日期（\(page.iso)）前一天", "the day before the page's date (\(page.iso))")
    case 2...: self("版面日期（\(page.iso)）后\(days)天", "\(days) days after the page's date (\(page.iso))")
    default: self("版面日期（\(page.iso)）前\(-days)天", "\(-days) days before the page's date (\(page.iso))")
    }
  }
}

import News
import Testing

@testable import SQLiteRepository

@Suite struct FoldedTextTests {
  @Test(arguments: [
    // Apostrophes of all sorts are left out, and need no table.
    ("don't", "dont", false), ("president’s plan", "presidents plan", false),
    ("rock ’n’ roll", "rock n roll", false), ("O'Brien's", "OBriens", false),
    // An elided article is a word of its own.
    ("l'accord", "l accord", true), ("D’Études", "D Études", true), ("qu'elle", "qu elle", true),
    ("dell'anno", "dell anno", true), ("aujourd'hui", "aujourdhui", false),
    ("c'mon", "cmon", false), ("Emil's anger", "Emils anger", false),
    // Letters that people type otherwise.
    ("Strauß", "Strauss", true), ("Ødegård", "odegård", true), ("Wałęsa", "Walęsa", true),
    ("Đoković", "doković", true), ("Yıldız", "Yildiz", true), ("ﬁnance", "finance", true),
    ("œuvre", "oeuvre", true), ("λιμάνι", "λιμανι", true), ("ёлка", "елка", true),
    ("كِتاب", "كتاب", true), ("شـــابوص", "شابوص", true),
    // Words that layout has cut.
    ("har\u{AD}bour", "harbour", true), ("re\u{200B}ferendum", "referendum", true),
    ("develop-\nment", "development", true), ("the develop-\n  ment", "the development", true),
    ("a list -\nand more", "a list -\nand more", false),
    ("the Port-\nElla line", "the Port-\nElla line", false),
    // Every character stands alone where words have no blanks between them.
    ("码头将关闭", "码 头 将 关 闭 ", true), ("3月の港", "3 月 の 港 ", true),
    ("서울 항구", "서울 항구", false),
    ("plain text", "plain text", false), ("", "", false),
  ])
  func `a text is folded as people look for it`(row: (text: String, folded: String, table: Bool)) {
    let folded = FoldedText(row.text)
    #expect(folded.text == row.folded)
    #expect(folded.needsTable == row.table)
    var bytes: [UInt8] = []
    var text = row.text
    let needsTable = text.withUTF8 { FoldedText.append($0, to: &bytes) }
    #expect(String(decoding: bytes, as: UTF8.self) == row.folded)
    #expect(needsTable == row.table)
  }

  @Test(arguments: [
    ("The presidents' plan", "plan"), ("l’accord d'Oslo", "Oslo"), ("Straße und Haus", "Haus"),
    ("Łódź i Ødegård tu", "tu"), ("har\u{AD}bour gates", "gates"), ("ﬁnance ﬂew east", "east"),
    ("develop-\nment site", "site"), ("北码头 port", "port"), ("كِتاب جديد", "جديد"),
  ])
  func `a word after folded ones is found where it stands`(row: (text: String, word: String)) throws
  {
    let folded = FoldedText(row.text)
    let word = Array(row.word.utf8)
    let starts = folded.bytes.indices.filter { folded.bytes[$0...].starts(with: word) }
    let start = try #require(starts.last)
    let span = folded.span(start, start + word.count)
    let bytes = Array(row.text.utf8)[span.start..<span.end]
    #expect(String(decoding: bytes, as: UTF8.self) == row.word)
  }

  @Test(arguments: [
    ("ødegård", "odegård"), ("Strauß", "Strauss"), ("har\u{AD}bour", "harbour"),
    ("develop-\nment", "development"), ("ﬁn", "fin"),
  ])
  func `a folded word is shown whole`(row: (text: String, folded: String)) {
    let text = "the \(row.text), so"
    let folded = FoldedText(text)
    let span = folded.span(4, 4 + row.folded.utf8.count)
    let bytes = Array(text.utf8)[span.start..<span.end]
    #expect(String(decoding: bytes, as: UTF8.self) == row.text)
  }
}

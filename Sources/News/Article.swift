// News: the words of the trade, as plain values.
// It knows nothing of files, SQL, tokens or printing.
// Read next: Statement.swift, then Sources/Repository/Archive.swift.

/// A news article as the archive keeps it: repaired text and what is known about it.
package struct Article: Hashable, Sendable {
  /// The headline, or "" when the source has none.
  package let headline: String
  /// The text that every offset points into: UTF-8, after repair, line ends as `\n`.
  package let body: String
  /// Who published it: "Reuters", "The Guardian"; nil when unknown.
  package let outlet: Outlet?
  /// What the dateline at the head of the body says.
  package let dateline: Dateline?
  package let byline: String?
  /// The section or subject that the source gives: "politicsNews".
  package let section: String?
  package let published: PublicationDate?
  package let origin: Origin
  /// The language it is written in, as ISO 639-1 writes it ("en"); nil when it is not known.
  package var language: String?
  /// Where it was published, as the source says it.
  package let url: String?
  /// What the source calls it, so that it can be known again in another export; an archive keeps
  /// a hash of it only.
  package let recordID: String?
  /// True when the source says or shows that the text goes on elsewhere (a paywall, a cut page).
  package let isIncomplete: Bool
  /// A date that the source gives and that could not be understood; nil in all other cases.
  ///
  /// It is for whoever reads the file now: an archive does not keep it.
  package let unreadDate: String?
  /// What was done to the source's bytes to make them readable.
  package let repairs: [TextRepair]

  package init(
    headline: String, body: String, outlet: Outlet? = nil, dateline: Dateline? = nil,
    byline: String? = nil, section: String? = nil, published: PublicationDate? = nil,
    language: String? = nil, url: String? = nil, recordID: String? = nil,
    isIncomplete: Bool = false,
    unreadDate: String? = nil, origin: Origin, repairs: [TextRepair] = []
  ) {
    self.language = language
    self.url = url
    self.recordID = recordID
    self.isIncomplete = isIncomplete
    self.unreadDate = unreadDate
    self.headline = headline
    self.body = body
    self.outlet = outlet
    self.dateline = dateline
    self.byline = byline
    self.section = section
    self.published = published
    self.origin = origin
    self.repairs = repairs
  }
}

extension Article {
  /// False when it is known to be in another language: nobody's statements are looked for then.
  package var isEnglish: Bool { language == nil || language == "en" }
}

/// Who publishes articles.
package struct Outlet: Hashable, Sendable {
  package let name: String

  package init(name: String) {
    self.name = name
  }
}

/// The line that opens a wire story: `WASHINGTON (Reuters) - `.
package struct Dateline: Hashable, Sendable {
  /// The place as it is written: "WASHINGTON", "SAN JUAN, Puerto Rico".
  package let place: String?
  /// The agency as it is written: "Reuters", "AP".
  package let agency: String?

  package init(place: String?, agency: String?) {
    self.place = place
    self.agency = agency
  }
}

/// The day an article appeared, and how that is known.
package struct PublicationDate: Hashable, Sendable {
  /// How a date came to be known, best first.
  package enum Evidence: String, Sendable, CaseIterable, Codable {
    /// A field of the source said so.
    case metadata
    /// A date line in the text said so.
    case text
    /// The file's name said so.
    case fileName = "file-name"
  }

  package let day: CalendarDay
  package let evidence: Evidence

  package init(day: CalendarDay, evidence: Evidence) {
    self.day = day
    self.evidence = evidence
  }
}

/// Where an article came from.
package struct Origin: Hashable, Sendable {
  /// The file as the user named or found it; `-` for standard input.
  package let path: String
  /// The member of the file, when that is a bundle: `2017/story.html`; nil for the file itself.
  package let member: String?
  /// The record inside the file or the member, from 1 (a CSV row without its header, an NDJSON line); nil when
  /// the file is the article.
  package let row: Int?
  /// The SHA-256 of the record's bytes as they came (the file, the row, the JSON object).
  package let sha256: String
  /// Where `Article.body` begins in the file, in bytes; nil when the body does not stand in the
  /// file as it is (repaired text, a quoted CSV field, a JSON string).
  package let bodyOffset: Int?
  /// Where the record begins in the file or the (unpacked) member, in bytes; nil when it is all of it.
  package let recordOffset: Int?

  package init(
    path: String, member: String? = nil, row: Int? = nil, sha256: String, bodyOffset: Int? = nil,
    recordOffset: Int? = nil
  ) {
    self.path = path
    self.member = member
    self.recordOffset = recordOffset
    self.row = row
    self.sha256 = sha256
    self.bodyOffset = bodyOffset
  }
}

/// Something that was done to a source's bytes before they were stored.
package enum TextRepair: String, Sendable, CaseIterable, Codable {
  /// A byte order mark was taken off.
  case byteOrderMark = "byte-order-mark"
  /// The bytes were UTF-16 and were converted.
  case utf16 = "utf-16"
  /// The bytes were not UTF-8 and were read as Windows-1252.
  case windows1252 = "windows-1252"
  /// UTF-8 that had been read as Windows-1252 and written again was undone.
  case mojibake
  /// `\r\n` or `\r` became `\n`.
  case lineEnds = "line-ends"
  /// The bytes were in an encoding that was declared or recognised, and were converted.
  case otherEncoding = "other-encoding"
  /// Tags and entities in a text were taken out.
  case markup
  /// Bytes that are no text in any of these encodings became U+FFFD; those of U+0000 were left out.
  case replacedBytes = "replaced-bytes"
}

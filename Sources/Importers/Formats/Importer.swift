package import News

/// One format's way from bytes to articles; the piece is open when it is made.
protocol Importer {
  /// The next thing that was read; nil at the end.
  ///
  /// Throws what is wrong with one record and goes on after it when called again; a problem whose
  /// scope is the file is the last thing it says.
  mutating func next() throws(ImportProblem) -> Reading?
}

/// What reading a file comes upon.
package enum Reading: Hashable, Sendable {
  case article(Article)
  /// Something that holds no article: an image beside a page, a program, a list of links.
  case leftOut(LeftOut)
  /// Something that the user should know of how a file was read; nothing is lost.
  case note(ImportNote)
}

/// Something that was not read since it holds no article, and why.
package struct LeftOut: Hashable, Sendable, CustomStringConvertible {
  package let place: Place
  /// What it is, as a noun: "an image". Equal reasons are counted together.
  package let reason: String
  /// What to do where an article is meant to be in it, as an imperative clause; nil when that cannot be.
  package let remedy: String?

  package init(place: Place, reason: String, remedy: String? = nil) {
    self.place = place
    self.reason = reason
    self.remedy = remedy
  }

  /// The whole sentence: `a.parquet: a Parquet file; turn it into a table ...`.
  package var description: String {
    "\(place): \(reason)" + (remedy.map { "; \($0)" } ?? "")
  }
}

/// A decision that was taken in reading a file: "days are read as day/month, since row 9 ...".
package struct ImportNote: Hashable, Sendable {
  package let place: Place
  package let text: String

  package init(place: Place, text: String) {
    self.place = place
    self.text = text
  }
}

internal import Repository

/// What a query looks for in a text: a phrase, or phrases that stand near each other.
struct SoughtText {
  let phrases: [SoughtPhrase]
  /// At most so many words stand between the first phrase and the last one.
  let distance: Int
  /// The one field in which it counts; nil for all of them.
  let field: SearchQuery.Field?

  init(_ phrases: [[WordForms]], distance: Int?, field: SearchQuery.Field?) {
    self.phrases = phrases.map { SoughtPhrase($0) }
    self.distance = distance ?? 0
    self.field = field
  }
}

/// Words one after the other, at each place one of some forms.
struct SoughtPhrase {
  let places: [Place]

  init(_ positions: [WordForms]) {
    places = positions.map { Place($0) }
  }

  /// What may stand at one place of a phrase.
  struct Place {
    private let forms: [[UInt8]]
    private let isPrefix: Bool

    init(_ position: WordForms) {
      forms = position.forms.map { Array($0.word.utf8) }
      isPrefix = position.isPrefix
    }

    /// The bytes that a word can begin with.
    var firstBytes: [UInt8] { forms.compactMap(\.first) }

    func accepts(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
      // A few forms are compared faster than they are looked up in a set.
      forms.contains { form in
        guard isPrefix ? word.count >= form.count : word.count == form.count else { return false }
        for place in form.indices where word[place] != form[place] { return false }
        return true
      }
    }
  }
}

package import Repository

/// How a query was read and what it became.
package struct QueryReport: Report {
  private let explanation: QueryExplanation
  private let notes: [String]

  package init(_ explanation: QueryExplanation, notes: [String]) {
    self.explanation = explanation
    self.notes = notes
  }

  package func textLines(_ style: TextStyle) -> [String] {
    var lines = [
      style.styled("read as   ", .heading) + explanation.reading,
      style.styled("finds     ", .heading) + Counted.number(explanation.total),
    ]
    for term in explanation.terms {
      let forms = term.forms.map { $0.joined(separator: " or ") }.joined(separator: " + ")
      lines.append(
        style.styled("word      ", .heading)
          + "\(term.typed) = \(forms)  (\(Counted.number(term.count)))")
    }
    lines.append(style.styled("becomes   ", .heading) + explanation.program)
    return lines + notes.map { style.styled("note      ", .heading) + $0 }
  }

  package func jsonLine() -> String {
    JSONDocument.line(
      Document(
        reading: explanation.reading, notes: notes, total: explanation.total,
        program: explanation.program,
        terms: explanation.terms.map {
          Term(typed: $0.typed, forms: $0.forms, total: $0.count)
        }))
  }

  package func ndjsonLines() -> [String] { [jsonLine()] }
}

private struct Document: Encodable {
  var schema = "archive.query/1"
  let reading: String
  let notes: [String]
  let total: Int
  let program: String
  let terms: [Term]
}

private struct Term: Encodable {
  let typed: String
  let forms: [[String]]
  let total: Int
}

/// What somebody may have meant who found nothing, in one line.
package enum SuggestionText {
  /// `did you mean Merkel? 12 with: archive search Merkel`.
  package static func line(_ suggestion: QuerySuggestion) -> String {
    let query = suggestion.query.description
    let found = "\(Counted.number(suggestion.total)) with \(query)"
    return switch suggestion.change {
    case .wordsForPhrase: "as words instead of a phrase: \(found)"
    case .anyDay: "without the date: \(found)"
    case .without(let part): "without \(part): \(found)"
    case .anyForm: "in any form: \(found)"
    case .spelling(_, let meant): "did you mean \(meant)? \(found)"
    }
  }
}

/// Reads an article of fields that are all named: labels above the text, behind it, or both.
struct LabelRecord {
  /// One label, its lines, and what it says.
  struct Field {
    let label: ExportLabel
    /// What it means; another splitter's own names included.
    let meaning: ExportLabel.Meaning?
    /// The first line of the field, and the one after the last.
    let lines: Range<Int>
    let value: String
  }

  private(set) var fields: [Field] = []
  /// The lines that belong to no field, in front of the first one.
  private(set) var opening: Range<Int>
  let text: ExportText

  /// Reads a range of lines; `isLabel` says which labels count.
  init(
    _ text: ExportText, _ range: Range<Int>, meaning: (ExportText.Line) -> ExportLabel.Meaning?
  ) {
    self.text = text
    var starts: [Int] = []
    for index in range {
      let line = text.lines[index]
      if line.label != nil, meaning(line) != nil { starts.append(index) }
    }
    opening = range.lowerBound..<(starts.first ?? range.upperBound)
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : range.upperBound
      guard let label = text.lines[start].label else { continue }
      // A field other than the text ends with its paragraph, unless that is its name alone.
      let kind = meaning(text.lines[start])
      let others = text.joined(start + 1..<end)
      let value = [label.value, others].filter { !$0.isEmpty }.joined(separator: " ")
      fields.append(Field(label: label, meaning: kind, lines: start..<end, value: value))
    }
  }

  /// The value of the first field of a meaning that has one.
  func value(_ meaning: ExportLabel.Meaning) -> String? {
    fields.first { $0.meaning == meaning && !$0.value.isEmpty }?.value
  }

  /// The paragraphs of a field's value.
  func paragraphs(_ field: Field) -> [String] {
    var paragraphs = text.paragraphs(field.lines)
    guard !paragraphs.isEmpty else { return [] }
    var first = Substring(paragraphs[0])
    if let colon = first.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      first = first[first.index(after: colon)...]
    }
    paragraphs[0] = first.exportTrimmed
    if paragraphs[0].isEmpty { paragraphs.removeFirst() }
    return paragraphs
  }
}

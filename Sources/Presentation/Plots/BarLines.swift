/// Bars as lines of a terminal: a label, a value and a bar each, as wide as the style allows.
struct BarLines {
  private let plot: BarPlot

  init(_ plot: BarPlot) {
    self.plot = plot
  }

  /// The lines; gaps in a row are one line.
  func lines(_ style: TextStyle) -> [String] {
    let bars = plot.bars
    let most = bars.compactMap(\.value).max() ?? 0
    let labelWidth = bars.map(\.label.count).max() ?? 0
    let valueWidth = Counted.number(most).count
    let room = max(8, style.width - labelWidth - valueWidth - 4)
    var lines: [String] = []
    var place = 0
    while place < bars.count {
      let bar = bars[place]
      guard let value = bar.value else {
        let end = bars[place...].firstIndex { $0.value != nil } ?? bars.count
        lines += gap(bars[place..<end]).lines(style)
        place = end
        continue
      }
      let number = Counted.number(value)
      let margin = String(repeating: " ", count: labelWidth - bar.label.count)
      let blanks = String(repeating: " ", count: 2 + valueWidth - number.count)
      let picture = Self.bar(value, of: most, room: room)
      lines.append(
        bar.label + margin + blanks + number
          + (picture.isEmpty ? "" : "  " + style.styled(picture, .identifier)))
      place += 1
    }
    return lines
  }

  private func gap(_ bars: ArraySlice<BarPlot.Bar>) -> PartedLine {
    let ends = [bars.first?.label, bars.count > 1 ? bars.last?.label : nil].compactMap { $0 }
    return PartedLine(ends.joined(separator: " to "), .quiet).adding(plot.gapMeaning, .quiet)
  }

  /// A bar of eighths of a column; what is not nothing has at least one of them.
  private static func bar(_ value: Int, of most: Int, room: Int) -> String {
    guard value > 0, most > 0 else { return "" }
    let eighths = max(1, Int((Double(value) / Double(most) * Double(room * 8)).rounded()))
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + rest
  }
}

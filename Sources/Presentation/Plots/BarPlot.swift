/// Bars over time, as one picture for files, pages and bundles.
///
/// The picture is SVG 1.1 without scripts and without anything fetched. Its colours follow the
/// reader's light or dark setting; its title and description are read aloud; every bar says its value,
/// and `table` says all of them for a page to put beside it.
package struct BarPlot: Hashable, Sendable {
  /// One bar, or a gap.
  package struct Bar: Hashable, Sendable {
    /// What it is of: `2017-10`.
    package let label: String
    /// How much; nil where nothing is known.
    package let value: Int?

    package init(label: String, value: Int?) {
      self.label = label
      self.value = value
    }
  }

  /// What is shown: "Statements of Alice Wells".
  package let title: String
  /// What there is to see, for those who do not.
  package let summary: String
  /// What one of the things counted is called: "statement".
  package let unit: String
  /// What a gap means: "no article in the archive".
  package let gapMeaning: String
  package let bars: [Bar]

  package init(title: String, summary: String, unit: String, gapMeaning: String, bars: [Bar]) {
    self.title = title
    self.summary = summary
    self.unit = unit
    self.gapMeaning = gapMeaning
    self.bars = bars
  }

  /// The bars as rows: label, value or what a gap means.
  package var table: (columns: [String], rows: [[String]]) {
    (
      ["period", unit + "s"],
      bars.map { [$0.label, $0.value.map(String.init) ?? gapMeaning] }
    )
  }

  /// The picture as lines of SVG; `id` tells the pictures of one page from each other.
  package func svgLines(id: String = "plot") -> [String] {
    let id = SVGText.escaped(id)
    let scale = Scale(bars)
    return [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"archive-plot\" role=\"img\""
        + " viewBox=\"0 0 \(Frame.width) \(Frame.height)\" aria-labelledby=\"\(id)-title \(id)-desc\">",
      "<title id=\"\(id)-title\">\(SVGText.escaped(title))</title>",
      "<desc id=\"\(id)-desc\">\(SVGText.escaped(summary))</desc>",
      Self.style(id: id),
      "<defs><pattern id=\"\(id)-gap\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
        + "<path class=\"hatch\" d=\"M0 6L6 0\"/></pattern></defs>",
      "<rect class=\"ground\" width=\"\(Frame.width)\" height=\"\(Frame.height)\"/>",
      "<text class=\"name\" x=\"\(Frame.left)\" y=\"22\">\(SVGText.escaped(title))</text>",
    ] + scale.gridLines + bars.indices.flatMap { barLines($0, scale, id: id) }
      + scale.labelLines(bars) + ["</svg>"]
  }

  private func barLines(_ place: Int, _ scale: Scale, id: String) -> [String] {
    let bar = bars[place]
    let left = SVGText.number(scale.left(of: place))
    let width = SVGText.number(scale.barWidth)
    let label = SVGText.escaped(bar.label)
    guard let value = bar.value else {
      return [
        "<rect class=\"gap\" x=\"\(left)\" y=\"\(Frame.top)\" width=\"\(width)\""
          + " height=\"\(Frame.bottom - Frame.top)\" fill=\"url(#\(id)-gap)\">"
          + "<title>\(label): \(SVGText.escaped(gapMeaning))</title></rect>"
      ]
    }
    let top = scale.top(of: value)
    // A period without any has no bar, and can be asked for its value all the same.
    return [
      "<rect class=\"bar\" x=\"\(left)\" y=\"\(SVGText.number(top))\" width=\"\(width)\""
        + " height=\"\(SVGText.number(Double(Frame.bottom) - top))\">"
        + "<title>\(label): \(SVGText.escaped(Counted.phrase(value, unit)))</title></rect>"
    ]
  }

  /// Colours by what the reader has set, with a contrast of 4.5 to 1 or more for text (WCAG 2.1).
  private static func style(id: String) -> String {
    """
    <style>
    .archive-plot{color-scheme:light dark;font:12px system-ui,sans-serif}
    .archive-plot .ground{fill:#fff}.archive-plot text{fill:#333}
    .archive-plot .name{font-size:14px;font-weight:600}.archive-plot .bar{fill:#2a6ebb}
    .archive-plot .grid{stroke:#ddd}.archive-plot .hatch{stroke:#999;fill:none}
    @media (prefers-color-scheme:dark){.archive-plot .ground{fill:#16181c}
    .archive-plot text{fill:#ddd}.archive-plot .bar{fill:#6ea8e8}.archive-plot .grid{stroke:#3a3d44}}
    @media print{.archive-plot .ground{fill:none}.archive-plot text{fill:#000}}
    </style>
    """
  }
}

/// The measures of the picture, in its own units.
private enum Frame {
  static let width = 960
  static let height = 300
  static let left = 56
  static let right = 944
  static let top = 40
  static let bottom = 262
}

/// Where bars stand and how high values are.
private struct Scale {
  private let count: Int
  /// The value of the highest line, a round number.
  private let highest: Int
  private let step: Int

  init(_ bars: [BarPlot.Bar]) {
    count = max(1, bars.count)
    let most = max(1, bars.compactMap(\.value).max() ?? 0)
    var step = 1
    // Steps of 1, 2, 5, 10, 20, 50: at most five lines.
    while (most + step - 1) / step > 5 {
      step = String(step).hasPrefix("2") ? step / 2 * 5 : step * 2
    }
    self.step = step
    highest = (most + step - 1) / step * step
  }

  private var slot: Double { Double(Frame.right - Frame.left) / Double(count) }

  var barWidth: Double { min(64, slot * (count > 240 ? 1 : 0.8)) }

  func left(of place: Int) -> Double {
    Double(Frame.left) + slot * Double(place) + (slot - barWidth) / 2
  }

  func top(of value: Int) -> Double {
    Double(Frame.bottom) - Double(value) / Double(highest) * Double(Frame.bottom - Frame.top)
  }

  /// Lines across, with their values.
  var gridLines: [String] {
    stride(from: 0, through: highest, by: step).flatMap { value -> [String] in
      let y = SVGText.number(top(of: value))
      return [
        "<line class=\"grid\" x1=\"\(Frame.left)\" x2=\"\(Frame.right)\" y1=\"\(y)\" y2=\"\(y)\"/>",
        "<text x=\"\(Frame.left - 8)\" y=\"\(y)\" dy=\"4\" text-anchor=\"end\">"
          + "\(Counted.number(value))</text>",
      ]
    }
  }

  /// As many labels below as have room.
  func labelLines(_ bars: [BarPlot.Bar]) -> [String] {
    let longest = bars.map(\.label.count).max() ?? 0
    let room = max(1, Int((Double(longest) * 7 + 16) / slot + 0.999))
    return stride(from: 0, to: bars.count, by: room).map { place in
      "<text x=\"\(SVGText.number(left(of: place) + barWidth / 2))\" y=\"\(Frame.bottom + 20)\""
        + " text-anchor=\"middle\">\(SVGText.escaped(bars[place].label))</text>"
    }
  }
}

/// A value as a config file writes it.
enum ConfigValue: Equatable {
  case text(String)
  case integer(Int)
  case decimal(Double)
  case truth(Bool)
}

/// The part of TOML that a config file needs: `key = value` a line, and comments.
///
/// Strings in both kinds of quotation marks, integers, decimals and truth values, as TOML 1.0 writes
/// them (https://toml.io/en/v1.0.0); no tables, lists, dates and strings of several lines.
struct ConfigLine: Equatable {
  let key: String
  let value: ConfigValue

  /// Why a line cannot be read; completes the sentence "FILE, line 3: ...".
  struct Problem: Error, Equatable {
    let sentence: String
    let hint: String?

    init(_ sentence: String, hint: String? = nil) {
      self.sentence = sentence
      self.hint = hint
    }
  }

  /// Reads a line; nil for one that is empty or a comment.
  static func read(_ line: some StringProtocol) throws(Problem) -> ConfigLine? {
    var rest = Substring(line).drop(while: \.isBlank)
    if rest.isEmpty || rest.first == "#" { return nil }
    if rest.first == "[" {
      throw Problem(
        "tables are not used here", hint: "write key = value, such as color = \"never\"")
    }
    let key = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    rest = rest.dropFirst(key.count).drop(while: \.isBlank)
    guard !key.isEmpty, rest.first == "=" else {
      throw Problem("this is no setting", hint: "write key = value, such as color = \"never\"")
    }
    rest = rest.dropFirst().drop(while: \.isBlank)
    let value = try value(of: &rest, for: String(key))
    rest = rest.drop(while: \.isBlank)
    guard rest.isEmpty || rest.first == "#" else {
      throw Problem(
        "there is something behind the value of \(key): \(rest.prefix(20))",
        hint: "a text stands in quotation marks, a comment behind #")
    }
    return ConfigLine(key: String(key), value: value)
  }

  private static func value(
    of rest: inout Substring, for key: String
  ) throws(Problem) -> ConfigValue {
    switch rest.first {
    case "\"": return .text(try quoted(&rest, for: key))
    case "'":
      let text = rest.dropFirst().prefix { $0 != "'" }
      rest = rest.dropFirst(1 + text.count)
      guard rest.first == "'" else { throw unended(key) }
      rest = rest.dropFirst()
      return .text(String(text))
    default: break
    }
    let word = String(rest.prefix { !$0.isBlank && $0 != "#" })
    rest = rest.dropFirst(word.count)
    if word == "true" || word == "false" { return .truth(word == "true") }
    let digits = word.replacing("_", with: "")
    if let number = Int(digits) { return .integer(number) }
    if digits.contains(where: \.isNumber), let number = Double(digits), number.isFinite {
      return .decimal(number)
    }
    throw Problem(
      word.isEmpty ? "\(key) has no value" : "\(word) is no value",
      hint: "a text stands in quotation marks: \(key) = \"\(word)\"")
  }

  /// Reads a text in double quotation marks, with its escapes.
  private static func quoted(
    _ rest: inout Substring, for key: String
  ) throws(Problem) -> String {
    rest = rest.dropFirst()
    var text = ""
    while let character = rest.popFirst() {
      switch character {
      case "\"": return text
      case "\\":
        switch rest.popFirst() {
        case "n": text += "\n"
        case "t": text += "\t"
        case "\"": text += "\""
        case "\\": text += "\\"
        case "u":
          let digits = rest.prefix(4)
          rest = rest.dropFirst(4)
          guard digits.count == 4, let number = UInt32(digits, radix: 16),
            let scalar = Unicode.Scalar(number)
          else {
            throw Problem("\\u\(digits) is no character", hint: "\\u has four digits: \\u00e9")
          }
          text.unicodeScalars.append(scalar)
        case let other:
          throw Problem(
            "\\\(other.map(String.init) ?? "") means nothing",
            hint: "write \\\\ for a backslash, or the text in single quotation marks")
        }
      default: text.append(character)
      }
    }
    throw unended(key)
  }

  private static func unended(_ key: String) -> Problem {
    Problem(
      "the text of \(key) does not end", hint: "a text ends with the mark that it begins with")
  }
}

extension Character {
  /// True for the blanks that TOML knows.
  fileprivate var isBlank: Bool { self == " " || self == "\t" || self == "\r" }
}

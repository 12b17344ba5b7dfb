internal import News

/// A citation as a record of a RIS file: a tag, two blanks, a hyphen, a blank and a value a line.
enum RISRecord {
  /// From `TY  - NEWS` to `ER  - `; lines end in a carriage return, as the format wants it.
  static func lines(_ citation: Citation) -> [String] {
    var fields: [(tag: String, value: String)] = [("TY", "NEWS"), ("ID", citation.key)]
    fields += citation.authors.map { ("AU", name($0)) }
    fields.append(("TI", citation.title))
    if let container = citation.container { fields.append(("T2", container)) }
    if let day = citation.issued {
      let date = day.description.replacing("-", with: "/")
      fields += [("PY", String(date.prefix(4))), ("DA", date + "/")]
    }
    if let section = citation.section { fields.append(("SE", section)) }
    if let language = citation.language { fields.append(("LA", language)) }
    if let url = citation.url { fields.append(("UR", url)) }
    if let passage = citation.passage {
      fields += [
        ("SP", passage.locator), ("N1", citation.key + ", " + passage.locator),
        ("N1", passage.quotation),
      ]
    }
    return (fields + [("ER", "")]).map { "\($0.tag)  - \($0.value)\r" } + ["\r"]
  }

  /// An author; asterisks are not allowed in names, and a comma would cut that of a body in two.
  private static func name(_ author: CitedAuthor) -> String {
    let name = author.listed.filter { $0 != "*" }
    guard case .literal = author else { return name }
    return name.split(separator: ",").map { $0.drop { $0 == " " } }.joined(separator: " ")
  }
}

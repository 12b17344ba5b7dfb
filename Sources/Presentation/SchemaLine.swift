/// An element of a list that stands alone on its line: its own keys, and the schema beside them.
struct SchemaLine<Element: Encodable>: Encodable {
  let schema: String
  let element: Element

  func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: Key.self)
    try keys.encode(schema, forKey: .schema)
    try element.encode(to: encoder)
  }

  private enum Key: CodingKey { case schema }
}

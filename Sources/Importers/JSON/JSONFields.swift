/// What the keys of a record hold, by names joined with dots: `fields.bodytext`.
struct JSONFields {
  private var values: [String: JSONValue] = [:]
  /// The names in their order.
  private(set) var names: [String] = []

  private static let deepest = 5
  private static let most = 2000

  /// Takes in an object and those in it; of two values under one name the first that says something.
  init(_ object: JSONValue) {
    add(object, prefix: "", depth: 0)
  }

  /// The value under a name, unless it is empty.
  subscript(name: String) -> JSONValue? { values[name] }

  private mutating func add(_ object: JSONValue, prefix: String, depth: Int) {
    for member in object.members {
      guard names.count < Self.most else { return }
      let name = prefix + FieldMap.normalized(member.key)
      if !member.value.isEmpty, values[name] == nil {
        values[name] = member.value
        names.append(name)
      }
      if member.value.isObject, depth < Self.deepest {
        add(member.value, prefix: name + ".", depth: depth + 1)
      }
    }
  }
}

extension JSONValue {
  /// True for null, blank text, and lists and objects of nothing.
  var isEmpty: Bool {
    switch self {
    case .null: true
    case .string(let text): text.utf8.allSatisfy(Byte.isSpace)
    case .array(let items): items.isEmpty
    case .object(let members): members.isEmpty
    case .bool, .number: false
    }
  }

  /// The values that a path of keys leads to, through lists on the way.
  func values(along path: some Collection<Substring>) -> [JSONValue] {
    guard let key = path.first else { return isEmpty ? [] : [self] }
    switch self {
    case .array(let items): return items.flatMap { $0.values(along: path) }
    case .object(let members):
      let whole = path.joined(separator: ".")
      if let member = members.first(where: { FieldMap.normalized($0.key) == whole }) {
        return member.value.isEmpty ? [] : [member.value]
      }
      for member in members where FieldMap.normalized(member.key) == key {
        let found = member.value.values(along: path.dropFirst())
        if !found.isEmpty { return found }
      }
      return []
    default: return []
    }
  }
}

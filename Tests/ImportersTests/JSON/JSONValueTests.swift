import Testing

@testable import Importers

@Test(
  arguments: [
    (#"{"a": [1, "b", {"c": true}], "d": null}"#, "a=[1,b,{c=true}] d=null"),
    (#""\u00e9\ud83d\ude00\ud800\n""#, "é😀\u{FFFD}\n"),
    ("[NaN, -1.5e3, \"a\tb\"]", "[null,-1.5e3,a\tb]"),
    ("\u{FEFF}[]", "[]"),
  ])
func `JSON of any shape is a value`(text: String, outline: String) throws {
  #expect(try JSONValue(text.utf8).outline == outline)
}

@Test(arguments: ["", "{", "[1,]", "{\"a\":1,}", "[1 2]", "{a:1}", "\"a", "[\"\\x\"]", "[] []"])
func `JSON that is not well-formed is a fault`(text: String) {
  #expect(throws: JSONFault.self) { try JSONValue(text.utf8) }
}

@Test(
  arguments: [
    // What is missing or too much.
    (#"{"a": 1,, "b": "x" "c": [1 2,],}"#, "a=1 b=x c=[1,2]"),
    // The text is cut.
    (#"{"a": "x", "b": ["y", "z"#, "a=x b=[y,z]"),
    (#"{"a": {"b": "#, "a={b=null}"),
    // Quotation marks that are not escaped.
    (#"{"a": "she said "no" to it", "b": "x"}"#, #"a=she said "no" to it b=x"#),
    // What pages put around it.
    ("//<![CDATA[\n{\"a\": 1}\n//]]>", "a=1"),
    ("<!-- {\"a\": /* b */ 1} -->", "a=1"),
    ("window.x = {\"a\": 1};", "a=1"),
    (#"{"a": 1}{"b": 2}"#, "[{a=1},{b=2}]"),
    (#"{"a": "\x\u00zz"}"#, "a=x\u{FFFD}00zz"),
  ])
func `of damaged JSON what can be read is read`(text: String, outline: String) {
  #expect(JSONValue(lenient: text.utf8)?.outline == outline)
}

@Test func `nothing is made of what is no JSON, nor of JSON without a bottom`() {
  #expect(JSONValue(lenient: "no data".utf8) == nil)
  let deep = String(repeating: "[", count: 100_000)
  #expect(JSONValue(lenient: deep.utf8) == nil)
  #expect(throws: JSONFault.self) { try JSONValue(deep.utf8) }
}

@Test func `values are found by keys and places`() throws {
  let value = try JSONValue(#"{"a": {"b": [{"name": "x"}, 2]}, "c": true}"#.utf8)
  #expect(value.value(at: "a", "b")?[0]?["name"]?.string == "x")
  #expect(value.value(at: "a", "b")?[1]?.scalar == "2")
  #expect(value["a"]?["b"]?[2] == nil)
  #expect(value["c"]?.bool == true)
  #expect(value.objects.count == 3)
  #expect(JSONValue.null.items.isEmpty)
  #expect(JSONValue.string("x").items == [.string("x")])
}

extension JSONValue {
  /// The value in one line, the outermost braces left out.
  fileprivate var outline: String {
    let members = members.map { "\($0.key)=\($0.value.inner)" }
    return isObject ? members.joined(separator: " ") : inner
  }

  private var inner: String {
    switch self {
    case .null: "null"
    case .array(let items): "[" + items.map(\.inner).joined(separator: ",") + "]"
    case .object: "{" + outline + "}"
    default: scalar ?? ""
    }
  }
}

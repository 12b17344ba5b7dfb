import Foundation
import Testing

@Test func `README, changelog and help say the same`() throws {
  let it = try Story()
  let check = Story.package.appending(path: "Scripts/check-documents")
  let outcome = try it.run(check, [Story.binary.path])
  #expect(outcome == .init(output: "documents: agree with the program\n", messages: "", code: 0))
}

@Test func `the check of the documents can fail`() throws {
  let it = try Story()
  for path in ["Scripts/check-documents", "CHANGELOG.md", "README.md"] {
    let text = try String(contentsOf: Story.package.appending(path: path), encoding: .utf8)
    try it.write(text.replacing("--limit", with: "--limes"), to: path)
  }
  for folder in ["Sources/CLI", "Migrations", "Examples", "Scripts"] {
    try FileManager.default.createDirectory(
      at: it.folder.appending(path: folder), withIntermediateDirectories: true)
  }
  let bash = URL(filePath: "/bin/bash")
  let outcome = try it.run(bash, ["Scripts/check-documents", Story.binary.path])
  #expect(outcome.code == 1)
  #expect(outcome.output.contains("does not explain: archive search --limit"))
  #expect(outcome.output.contains("an option that archive has not: --limes"))
}

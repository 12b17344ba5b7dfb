import Foundation
import Testing

@testable import Importers

/// A walk's findings, one a line, with the directory's path left out.
private func outline(_ directory: TestDirectory, _ paths: [String] = [""]) -> [String] {
  FileWalk(paths.map { $0.isEmpty ? directory.path : directory.path + "/" + $0 }).map { finding in
    let line =
      switch finding {
      case .file(let file): file.path
      case .skipped(let what): "\(what.place) skipped: \(what.reason)"
      case .problem(let problem): "\(problem.place.path) \(problem.kind.rawValue)"
      }
    return line.replacing(directory.path, with: ".")
  }
}

@Test func `a directory is walked by name, and hidden entries are only named`() throws {
  let directory = try TestDirectory()
  for name in [
    "b.txt", "a/2.csv", "a/10.ndjson", "a/.hidden.txt", ".git/x.txt", "c.pdf", "Z.JSON",
    "d/e/f.text",
  ] {
    try directory.write(name, "x")
  }
  #expect(
    outline(directory) == [
      "./.git skipped: hidden, since the name begins with a dot",
      "./Z.JSON", "./a/.hidden.txt skipped: hidden, since the name begins with a dot",
      "./a/10.ndjson", "./a/2.csv", "./b.txt",
      "./c.pdf",
      "./d/e/f.text",
    ])
}

@Test func `a path that is named is tried whatever its ending`() throws {
  let directory = try TestDirectory()
  try directory.write("c.pdf", "x")
  try directory.write(".hidden", "x")
  #expect(
    outline(directory, ["c.pdf", ".hidden", "gone"]) == ["./c.pdf", "./.hidden", "./gone missing"])
}

@Test func `links that lead round in a circle end the walk`() throws {
  let directory = try TestDirectory()
  try directory.write("a/1.txt", "x")
  let files = FileManager.default
  try files.createSymbolicLink(atPath: directory.path + "/a/up", withDestinationPath: "..")
  try files.createSymbolicLink(
    atPath: directory.path + "/a/self.txt", withDestinationPath: "self.txt")
  try files.createSymbolicLink(atPath: directory.path + "/a/void.txt", withDestinationPath: "void")
  #expect(
    outline(directory) == [
      "./a/1.txt", "./a/self.txt unreadable",
      "./a/up skipped: this directory has been read already", "./a/void.txt missing",
    ])
}

@Test func `standard input has its own name`() {
  #expect(Array(FileWalk(["-"])) == [.file(.standardInput)])
  #expect(ArticleFile.standardInput.description == "standard input")
}

@Test(.enabled(if: geteuid() != 0, "root may read everything"))
func `a directory without permission is a problem and the walk goes on`() throws {
  let directory = try TestDirectory()
  try directory.write("a/1.txt", "x")
  try directory.write("b/2.txt", "x")
  let locked = directory.path + "/a"
  try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: locked)
  #expect(outline(directory) == ["./a unreadable", "./b/2.txt"])
  try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: locked)
}

@Test func `names that are no UTF-8 are read, and shown with their bytes escaped`() throws {
  let directory = try TestDirectory()
  let name = "\(directory.path)/caf".utf8CString.dropLast() + [CChar(bitPattern: 0xE9)]
  let path = name + Array(".txt".utf8CString)
  let descriptor = path.withUnsafeBufferPointer { bytes in
    bytes.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o600) } ?? -1
  }
  try #require(descriptor >= 0)
  #expect(write(descriptor, "The ferry was late.", 19) == 19)
  close(descriptor)
  #expect(outline(directory) == ["./caf\\xE9.txt"])
  let file = ArticleFile(path: directory.path + "/caf\\xE9.txt")
  #expect(ArticleReader(file).articleResults.outline == ["The ferry was late."])
  #expect(file.stamp?.size == 19)
}

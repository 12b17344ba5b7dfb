import Foundation
import Testing

/// What a script of the library of scripts gives when it is run.
private func run(_ script: String, input: String = "") throws -> Story.Outcome {
  let library = Story.package.appending(path: "Scripts/libraries.sh").path
  return try Story().run(
    URL(filePath: "/bin/bash"), ["-c", "set -euo pipefail\n. '\(library)'\n\(script)"], input: input
  )
}

@Suite struct ScriptsTests {
  @Test func `a build shows how far it is and all warnings but those of other libraries`() throws {
    let log = """
      [1/200] Compiling News Article.swift
      [3/200] Compiling News Outlet.swift
      [40/200] Compiling CLI Main.swift
      Foo.swift:3:1: warning: one of ours
      libFoundation.a(x.o): in function `home':
      (.text+0x1): warning: Using 'getpwnam_r' in statically linked applications requires at runtime \
      the shared libraries from the glibc version used for linking
      /opt/lib/libFoundationEssentials.a(d.o):t.o:function f: warning: the use of `mktemp' is dangerous, \
      better use `mkstemp' or `mkdtemp'
      main.o: in function `main':
      undefined reference to `there'
      [200/200] Linking archive

      """
    let outcome = try run("show_progress", input: log)
    #expect(
      outcome.messages == """
        [1/200] Compiling News Article.swift
        [40/200] Compiling CLI Main.swift
        Foo.swift:3:1: warning: one of ours
        main.o: in function `main':
        undefined reference to `there'
        [200/200] Linking archive

        """)
  }

  @Test func `a build that fails says so by its exit code`() throws {
    let outcome = try run("swift() { echo 'error: no'; return 3; }\nshow_build --product archive")
    #expect(outcome == .init(output: "", messages: "error: no\n", code: 3))
  }
}

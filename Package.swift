// swift-tools-version: 6.2

import PackageDescription

// The rooms of the house, from the C libraries up to the program. README's map says what each decides
// and what it may import, Scripts/check-imports holds that, and the catalog Sources/CLI/Documentation.docc
// walks through them. Its links are those of DocC: with swift-docc-plugin among the dependencies,
// `swift package generate-documentation --target CLI` makes pages of it and of the /// comments.

// On Linux, CLate opens these libraries when they are first called. What pkg-config says of them would
// have them opened at every start, so only the place of the headers is taken from it, by hand.
#if os(Linux)
  let isLate = true
  let xmlHeaders = ["-I/usr/include/libxml2"]
#else
  let isLate = false
  let xmlHeaders: [String] = []
#endif
let xmlHeadersInSwift = xmlHeaders.flatMap { ["-Xcc", $0] }

let package = Package(
  name: "archive",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "archive", targets: ["CLI"]),
    .executable(name: "archive-train", targets: ["Training"]),
    .executable(name: "archive-bench", targets: ["Benchmark"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The C border.
    .systemLibrary(
      name: "CSQLite",
      pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]
    ),
    .target(name: "SQLite", dependencies: ["CSQLite"]),
    .systemLibrary(
      name: "CXML",
      pkgConfig: isLate ? nil : "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
    ),
    .target(
      name: "XML", dependencies: ["CLate", "CXML"],
      swiftSettings: [.unsafeFlags(xmlHeadersInSwift)]),
    .systemLibrary(
      name: "CArchive",
      pkgConfig: isLate ? nil : "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]
    ),
    .systemLibrary(
      name: "CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
    ),
    .target(name: "Unpacking", dependencies: ["CArchive", "CLate", "CZlib"]),
    .systemLibrary(
      name: "CUchardet",
      pkgConfig: isLate ? nil : "uchardet",
      providers: [.apt(["libuchardet-dev"]), .brew(["uchardet"])]
    ),
    .target(name: "Charsets", dependencies: ["CLate", "CUchardet"]),
    .target(
      name: "CLate", dependencies: ["CArchive", "CUchardet", "CXML"],
      cSettings: [.unsafeFlags(xmlHeaders)]),

    // The words of the trade, and what can be done with them.
    .target(name: "News"),
    .target(name: "Importers", dependencies: ["Charsets", "News", "Unpacking", "XML"]),
    .target(name: "CModel", exclude: ["MODEL.md", "model.bin"]),
    .target(name: "Language", dependencies: ["CModel"]),
    .target(name: "CWords", exclude: ["lists"]),
    .target(name: "Names", dependencies: ["CWords"]),
    .target(name: "Attribution", dependencies: ["Language", "Names", "News"]),
    .target(
      name: "Likeness",
      dependencies: ["News"],
      // Optimised code calls sqrt where no Foundation brings the library along.
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]
    ),

    // The archive.
    .target(
      name: "Migrations", path: "Migrations",
      resources: [
        .embedInCode("v0001_articles.sql"),
        .embedInCode("v0002_statements.sql"),
        .embedInCode("v0003_full_text.sql"),
        .embedInCode("v0004_saved_searches.sql"),
        .embedInCode("v0005_corrections.sql"),
        .embedInCode("v0006_copies.sql"),
        .embedInCode("v0007_marks.sql"),
      ]),
    .target(name: "Identity", dependencies: ["Names", "News"]),
    .target(name: "Repository", dependencies: ["Identity", "Likeness", "News"]),
    .target(
      name: "SQLiteRepository",
      dependencies: ["Identity", "Names", "Repository", "Likeness", "News", "SQLite", "Migrations"]
    ),

    // The program.
    .target(
      name: "Ingest",
      dependencies: [
        "Importers", "Attribution", "Identity", "Language", "Likeness", "Repository", "News",
      ]
    ),
    .target(
      name: "Proof",
      dependencies: [
        "Attribution", "Identity", "Language", "Likeness", "News", "Repository", "Unpacking",
      ]),
    .target(
      name: "Presentation",
      dependencies: ["Identity", "Likeness", "Names", "News", "Proof", "Repository"]),
    .executableTarget(
      name: "CLI",
      dependencies: [
        "Ingest", "Importers", "Attribution", "Identity", "Names", "Proof", "Repository",
        "SQLiteRepository", "Presentation", "News",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(
      name: "Training",
      dependencies: ["Language", "Attribution", "Likeness", "News"],
      exclude: ["NOTES.md", "Labels"]
    ),
    .executableTarget(
      name: "Benchmark",
      dependencies: ["News", "Proof", "Repository", "SQLite", "SQLiteRepository"]),

    .testTarget(name: "NewsTests", dependencies: ["News"]),
    .testTarget(name: "NamesTests", dependencies: ["Names"]),
    .testTarget(name: "IdentityTests", dependencies: ["Identity", "Names", "News"]),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"]),
    .testTarget(name: "ImportersTests", dependencies: ["Importers", "News"]),
    .testTarget(name: "LanguageTests", dependencies: ["Language"]),
    .testTarget(
      name: "AttributionTests", dependencies: ["Attribution", "Language", "News"],
      resources: [.copy("Quality/Articles")]),
    .testTarget(name: "LikenessTests", dependencies: ["Likeness", "News"]),
    .testTarget(
      name: "RepositoryTests",
      dependencies: ["Identity", "Repository", "SQLiteRepository", "SQLite", "News"]
    ),
    .testTarget(
      name: "IngestTests",
      dependencies: [
        "Ingest", "Importers", "Attribution", "Identity", "Repository", "SQLiteRepository", "News",
      ]
    ),
    .testTarget(name: "ProofTests", dependencies: ["News", "Proof", "Repository"]),
    .testTarget(
      name: "PresentationTests", dependencies: ["Presentation", "Repository", "Names", "News"]),
    .testTarget(
      name: "CLITests",
      dependencies: [
        "CLI", "Identity", "Importers", "SQLite",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Fixtures", "Shells"]
    ),
  ]
)

for target in package.targets
where target.type != .system && !["CLate", "CModel", "CWords"].contains(target.name) {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .treatAllWarnings(as: .error),
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
    ]
}

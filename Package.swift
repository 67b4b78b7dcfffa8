// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "lectern",
  products: [.executable(name: "lectern", targets: ["lectern"])],
  dependencies: [
    // Commands, their help and shell completions.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // The library's index: SQLite with full-text search, migrations, write-ahead logging.
    // Debian: libsqlite3-dev.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // Builds the documentation; nothing of it is in the program.
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    .executableTarget(
      name: "lectern",
      dependencies: [
        "CursesTerminal", "Reader", "ReaderRuntime", "SpeakerAttribution", "TerminalCells",
        "TranscriptFormats", "TranscriptLibrary", "Transcripts",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      // Without a dynamic linker the first frame comes in a third of the time.
      linkerSettings: [
        .unsafeFlags(
          ["-static-executable", "-use-ld=lld", "-Xlinker", "-s"]
            + ["-lFoundation", "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCollections"]
            + ["-l_FoundationCShims", "-lFoundationEssentials"]
            + ["-lFoundationInternationalization", "-lswiftSynchronization", "-lm", "-ldl"],
          .when(platforms: [.linux], configuration: .release))
      ]),
    .target(
      name: "ReaderRuntime",
      dependencies: [
        "Reader", "SpeakerAttribution", "TerminalCells", "TranscriptFormats",
        "TranscriptLibrary", "TranscriptSearch", "Transcripts",
      ],
      resources: [.embedInCode("Themes"), .embedInCode("welcome.txt")],
      swiftSettings: strict),
    .target(
      name: "Reader",
      dependencies: ["TerminalCells", "TranscriptSearch", "Transcripts"],
      swiftSettings: strict),
    .target(
      name: "SpeakerAttribution", dependencies: ["CAttributionWeights", "Transcripts"],
      // Without optimisation its network takes half a minute for an hour of talk.
      swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    // Half a million numbers: as data of C they compile in seconds.
    .target(name: "CAttributionWeights"),
    .target(
      name: "TranscriptFormats", dependencies: ["CExpat", "CGumbo", "CYAML", "Transcripts"],
      swiftSettings: strict),
    .target(
      name: "TranscriptLibrary",
      dependencies: ["CLibMD", "Transcripts", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(
      name: "TranscriptSearch",
      dependencies: ["CPCRE2", "CUTF8Proc", "Transcripts"],
      swiftSettings: strict),
    .target(
      name: "CursesTerminal",
      dependencies: ["CNcurses", "CTerminal", "TerminalCells"],
      swiftSettings: strict),
    .target(name: "Transcripts", swiftSettings: strict),
    .target(name: "TerminalCells", swiftSettings: strict),
    // Signal and crash handlers must be C: Swift code is not safe inside a handler.
    .target(name: "CTerminal"),
    // Captions in XML. Debian: libexpat1-dev.
    .systemLibrary(name: "CExpat"),
    // Transcripts in HTML. Debian: libgumbo-dev.
    .systemLibrary(name: "CGumbo"),
    // Documents are known by the SHA-256 of their bytes. Debian: libmd-dev.
    .systemLibrary(name: "CLibMD"),
    // The screen. Debian: libncurses-dev.
    .systemLibrary(name: "CNcurses"),
    // Regular expressions over the whole text. Debian: libpcre2-dev.
    .systemLibrary(name: "CPCRE2"),
    // Case folding and normalisation. Debian: libutf8proc-dev.
    .systemLibrary(name: "CUTF8Proc"),
    // Themes and front matter are YAML. Debian: libyaml-dev.
    .systemLibrary(name: "CYAML"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Reader", "ReaderRuntime", "SpeakerAttribution", "TerminalCells", "TranscriptFormats",
        "TranscriptLibrary", "TranscriptSearch", "Transcripts",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Trains the weights of `SpeakerAttribution`; nothing of it is in the program.
    .executableTarget(
      name: "attribution-trainer",
      dependencies: [
        "SpeakerAttribution", "TranscriptFormats", "Transcripts",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict + [.unsafeFlags(["-Ounchecked"], .when(configuration: .release))]),
    // What tests of several targets use.
    .target(
      name: "TestSupport", dependencies: ["Transcripts"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "TranscriptsTests", dependencies: ["TestSupport", "Transcripts"],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalCellsTests", dependencies: ["CTerminal", "TerminalCells", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SpeakerAttributionTests",
      dependencies: ["SpeakerAttribution", "TestSupport", "Transcripts"],
      swiftSettings: strict),
    .testTarget(
      name: "TranscriptLibraryTests",
      dependencies: ["TestSupport", "TranscriptLibrary", "Transcripts"],
      swiftSettings: strict),
    .testTarget(
      name: "TranscriptFormatsTests",
      dependencies: ["TestSupport", "TranscriptFormats", "Transcripts"],
      exclude: ["Inputs"],
      swiftSettings: strict),
    .testTarget(
      name: "TranscriptSearchTests",
      dependencies: ["TestSupport", "TranscriptSearch", "Transcripts"],
      swiftSettings: strict),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: ["CursesTerminal", "TerminalCells", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ReaderTests",
      dependencies: ["Reader", "TerminalCells", "TestSupport", "TranscriptSearch", "Transcripts"],
      swiftSettings: strict),
    .testTarget(
      name: "ReaderRuntimeTests",
      dependencies: [
        "Reader", "ReaderRuntime", "SpeakerAttribution", "TerminalCells", "TestSupport",
        "TranscriptFormats", "TranscriptLibrary", "Transcripts",
      ],
      exclude: ["Screens"],
      swiftSettings: strict),
    // What the tests kill in the middle of saving.
    .executableTarget(
      name: "overlay-writer", dependencies: ["TranscriptLibrary", "Transcripts"],
      path: "Tests/OverlayWriter", swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "lectern", "overlay-writer", "TestSupport", "TranscriptLibrary", "Transcripts",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RepositoryTests", dependencies: ["Reader", "TranscriptFormats"],
      swiftSettings: strict),
  ]
)

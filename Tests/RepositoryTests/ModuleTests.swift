import Testing

/// The permitted dependencies of modules, which the compiler does not check.
@Suite struct ModuleTests {
  /// The permitted imports of each target. A target may use only those above it in this list.
  static let allowed: [(target: String, imports: Set<String>)] = [
    ("Transcripts", []),
    ("TerminalCells", ["Synchronization"]),
    ("TranscriptSearch", ["CPCRE2", "CUTF8Proc", "Glibc", "Transcripts"]),
    ("SpeakerAttribution", ["CAttributionWeights", "Glibc", "Transcripts"]),
    (
      "TranscriptFormats",
      ["CExpat", "CGumbo", "CYAML", "FoundationEssentials", "Glibc", "Transcripts"]
    ),
    (
      "TranscriptLibrary",
      ["CLibMD", "FoundationEssentials", "GRDB", "Glibc", "Synchronization", "Transcripts"]
    ),
    ("CursesTerminal", ["CNcurses", "CTerminal", "Glibc", "TerminalCells"]),
    ("Reader", ["TerminalCells", "TranscriptSearch", "Transcripts"]),
    (
      "ReaderRuntime",
      [
        "FoundationEssentials", "Glibc", "Reader", "SpeakerAttribution", "Synchronization",
        "TerminalCells",
        "TranscriptFormats", "TranscriptLibrary", "TranscriptSearch", "Transcripts",
      ]
    ),
    (
      "lectern",
      [
        "ArgumentParser", "CursesTerminal", "Glibc", "Reader", "ReaderRuntime",
        "SpeakerAttribution", "TerminalCells", "TranscriptFormats", "TranscriptLibrary",
        "Transcripts",
      ]
    ),
    (
      "attribution-trainer",
      [
        "ArgumentParser", "Dispatch", "Foundation", "SpeakerAttribution", "Synchronization",
        "TranscriptFormats", "Transcripts",
      ]
    ),
    (
      "Benchmarks",
      [
        "ArgumentParser", "Glibc", "Reader", "ReaderRuntime", "SpeakerAttribution", "TerminalCells",
        "TranscriptFormats", "TranscriptLibrary", "TranscriptSearch", "Transcripts",
      ]
    ),
  ]

  static let cTargets: Set<String> = [
    "CAttributionWeights", "CExpat", "CGumbo", "CLibMD", "CNcurses", "CPCRE2", "CTerminal",
    "CUTF8Proc", "CYAML",
  ]

  @Test(arguments: allowed)
  func `a target imports only what is below it`(target: String, imports: Set<String>) throws {
    let files = try Repository.swiftFiles(under: "Sources/\(target)")
    #expect(!files.isEmpty)
    for file in files {
      let others = file.imports.subtracting(imports)
      #expect(others.isEmpty, "\(file.path) imports \(others.sorted())")
    }
  }

  @Test func `the list of permitted imports is complete and in order of dependency`() throws {
    let folders = try Repository.folders(in: "Sources")
    #expect(Set(folders) == Self.cTargets.union(Self.allowed.map(\.target)))
    let order = Self.allowed.map(\.target)
    for (index, entry) in Self.allowed.enumerated() {
      #expect(entry.imports.isDisjoint(with: order[index...]), "\(entry.target)")
    }
  }

  @Test(arguments: [
    ("CAttributionWeights", "SpeakerAttribution"), ("CNcurses", "CursesTerminal"),
    ("CTerminal", "CursesTerminal"),
    ("CPCRE2", "TranscriptSearch"), ("CUTF8Proc", "TranscriptSearch"),
    ("CExpat", "TranscriptFormats"), ("CGumbo", "TranscriptFormats"),
    ("CYAML", "TranscriptFormats"),
    ("CLibMD", "TranscriptLibrary"), ("GRDB", "TranscriptLibrary"),
  ])
  func `only one target imports a library`(library: String, target: String) throws {
    let importers = try Repository.swiftFiles(under: "Sources")
      .filter { $0.imports.contains(library) }
    #expect(!importers.isEmpty)
    for file in importers {
      #expect(file.path.hasPrefix("Sources/\(target)/"), "\(file.path) imports \(library)")
    }
  }

  @Test func `no test imports ncurses`() throws {
    for file in try Repository.swiftFiles(under: "Tests") {
      #expect(!file.imports.contains("CNcurses"), "\(file.path)")
    }
  }

  @Test func `only code for JSON imports Foundation, and only its essentials`()
    throws
  {
    let importers = try Repository.swiftFiles(under: "Sources").filter { file in
      !file.path.hasPrefix("Sources/attribution-trainer/")
        && file.imports.contains { $0.hasPrefix("Foundation") || $0 == "Dispatch" }
    }
    let folders = [
      "ReaderRuntime/LanguageModel/", "ReaderRuntime/Reports/", "TranscriptFormats/JSON/",
      "TranscriptFormats/Speakers/",
      "TranscriptFormats/Writing/", "TranscriptLibrary/",
    ]
    for file in importers {
      let isExpected = folders.contains { file.path.hasPrefix("Sources/\($0)") }
      #expect(isExpected, "\(file.path)")
    }
    #expect(importers.allSatisfy { $0.imports.contains("FoundationEssentials") })
  }

  @Test func `update and views use no clock, task, random number or terminal`() throws {
    let words =
      /\b(?:Task|ContinuousClock|SuspendingClock|MainActor|CommandLine|async|await|actor)\b/
    let calls = /\b(?:print|debugPrint|readLine|random|randomElement|shuffled?)\(/
    for file in try Repository.swiftFiles(under: "Sources/Reader") {
      let code = file.code
      let found = (code.firstMatch(of: words) ?? code.firstMatch(of: calls))?.output
      #expect(found == nil, "\(file.path)")
    }
  }

  @Test func `each warning in each Swift target is an error`() throws {
    let package = try Repository.text("Package.swift")
    let targets = package.split(separator: /\.(?:executableT|t|testT)arget\(/).dropFirst()
    #expect(targets.count > 10)
    for target in targets
    where !target.contains("name: \"CTerminal\"")
      && !target.contains("name: \"CAttributionWeights\"")
    {
      let isStrict = target.contains("swiftSettings: strict")
      #expect(isStrict, "\(target.prefix(40))")
    }
  }
}

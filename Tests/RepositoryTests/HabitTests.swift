import Testing

/// Rules for all source files.
@Suite struct HabitTests {
  @Test func `the top level has only the expected files`() throws {
    let visible = try Repository.names(in: ".").filter { !$0.hasPrefix(".") }
    // SwiftPM writes its file of resolved versions there; it is ignored.
    #expect(
      Set(visible).subtracting(["Package.resolved"]) == [
        "LICENSE", "Package.swift", "README.md", "Sources", "Tests", "Themes",
      ])
  }

  @Test(.enabled(if: Repository.isClone))
  func `build products are not under version control`() throws {
    let made = try Repository.trackedPaths().filter {
      $0.hasPrefix(".build") || $0.hasPrefix(".swiftpm") || $0.hasSuffix("Package.resolved")
    }
    #expect(made.isEmpty)
  }

  @Test func `build products are ignored`() throws {
    let ignored = Set(try Repository.text(".gitignore").split(separator: "\n"))
    #expect(ignored.isSuperset(of: [".build*", ".swiftpm/", "Package.resolved"]))
  }

  @Test func `no test sleeps`() throws {
    let calls = /\b(?:u|nano)?sleep\s*\(|\bsleep\s+[0-9.]|\basyncAfter\b|\bpoll\(nil|\bselect\(0/
    for file in try Repository.swiftFiles(under: "Tests") {
      let found = file.code.firstMatch(of: calls).map { String($0.output) }
      #expect(found == nil, "\(file.path)")
    }
  }

  @Test func `nothing refers to files outside the repository`() throws {
    let beside = "../" + "shared"
    for file in try Repository.swiftFiles(under: "Sources", "Tests") {
      let refers = file.text.contains(beside)
      #expect(!refers, "\(file.path)")
    }
    let readmeRefers = try Repository.text("README.md").contains(beside)
    #expect(!readmeRefers)
  }

  @Test func `a file has at most 600 lines`() throws {
    for file in try Repository.swiftFiles(under: "Sources", "Tests") {
      let lines = file.lines.count
      #expect(lines <= 601, "\(file.path)")
    }
  }

  @Test func `a file is named for what is in it`() throws {
    let vague = /Utilit|Helper|Manager|Common/
    for file in try Repository.swiftFiles(under: "Sources", "Tests") {
      let isVague = file.name.contains(vague)
      #expect(!isVague, "\(file.path)")
    }
  }

  @Test func `an unchecked Sendable or unsafe isolation has its reason above it`() throws {
    let trust = /@unchecked Sendable|nonisolated\(unsafe\)/
    for file in try Repository.swiftFiles(under: "Sources", "Tests") {
      let lines = file.lines
      for (index, line) in lines.enumerated() {
        let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
        guard code.firstMatch(of: trust) != nil, !code.contains("/") else { continue }
        let above = index > 0 ? lines[index - 1].drop { $0 == " " } : ""
        #expect(above.hasPrefix("//"), "\(file.path), line \(index + 1)")
      }
    }
  }
}

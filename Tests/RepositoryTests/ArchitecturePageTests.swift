import Testing

/// The page on the architecture and its invariants.
@Suite struct ArchitecturePageTests {
  static let page = "Sources/lectern/Documentation.docc/Architecture.md"

  @Test func `each test that the page names exists`() throws {
    let named = try Repository.text(Self.page)
      .split(separator: "Kept by ").dropFirst()
      .flatMap { $0.prefix { $0 != "\n" }.matches(of: /`([^`]+)`/).map(\.output.1) }
    #expect(named.count >= 10)
    let tests = try Repository.swiftFiles(under: "Tests").map(\.text)
    for name in named {
      let exists = tests.contains { $0.contains("func `\(name)`(") }
      #expect(exists, "\(name)")
    }
  }

  @Test func `the page says what each target is for`() throws {
    let page = try Repository.text(Self.page)
    for target in try Repository.folders(in: "Sources") {
      let isThere = page.contains("| `\(target)` |")
      #expect(isThere, "\(target)")
    }
  }
}

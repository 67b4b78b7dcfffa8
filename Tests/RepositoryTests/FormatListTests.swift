import Testing
import TranscriptFormats

/// The documents mention each format that declares itself.
struct FormatListTests {
  private static let all = FormatDescription.all

  @Test func `the page on formats has each id, and no other`() throws {
    let page = try Repository.text("Sources/lectern/Documentation.docc/Formats.md")
    let table = try #require(page.split(separator: "## What is read").last)
    let rows = table.split(separator: "\n## ")[0].split(separator: "\n### ")[0]
      .split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    let ids = rows.compactMap { $0.split(separator: "|").dropFirst().first }
      .flatMap { $0.matches(of: /`([^`]+)`/).map { String($0.output.1) } }
    #expect(Set(ids).symmetricDifference(Self.all.map(\.id)).sorted() == [])
  }

  @Test(arguments: all)
  func `the README and the help list each format`(_ format: FormatDescription) throws {
    let readme = try Repository.text("README.md")
    let reads = try #require(
      readme.split(separator: "| reads | |").last?.split(separator: "\n\n")[0])
    let help = try Repository.text("Sources/lectern/Lectern.swift").replacing(/\\\n +/, with: "")
    #expect(reads.contains(format.listing), "README.md, for \(format.id)")
    #expect(help.contains(format.listing), "the help, for \(format.id)")
  }

  @Test func `ids and endings are unique`() {
    let endings = Self.all.flatMap(\.endings)
    #expect(Set(endings).count == endings.count)
    #expect(Set(Self.all.map(\.id)).count == Self.all.count)
  }
}

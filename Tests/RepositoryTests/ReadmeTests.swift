import Foundation
import Testing

/// The README agrees with the program.
@Suite struct ReadmeTests {
  @Test func `the README's table of keys is made from the action table`() throws {
    var readme = try Readme()
    if ProcessInfo.processInfo.environment["RECORD_README"] != nil {
      readme.replace("keys", with: KeyTable.markdown)
      try readme.text.write(to: Repository.url("README.md"), atomically: true, encoding: .utf8)
    }
    #expect(
      readme.part("keys").map(String.init) == KeyTable.markdown,
      "RECORD_README=1 swift test --filter RepositoryTests writes it anew")
  }

  @Test func `the README names the built-in themes`() throws {
    let part = try #require(try Readme().part("themes"))
    let named = part.matches(of: /`([a-z-]+)`/).map { String($0.output.1) }
    let files = try Repository.names(in: "Themes").map { $0.prefix { $0 != "." } }.map(String.init)
    #expect(named.sorted() == files)
  }

  @Test(arguments: [("read", " lectern"), ("test", " && swift test")])
  func `one line installs all packages that the build needs`(name: String, end: String) throws {
    let command = try #require(try Readme().command(name))
    #expect(command.hasSuffix(end))
    let needed = try Repository.text("Package.swift").matches(of: /Debian: ([a-z0-9.+-]+)\./)
    #expect(needed.count >= 3)
    for package in needed.map(\.output.1) {
      #expect(command.split(separator: " ").contains(package), "\(package)")
    }
  }

  @Test func `the README has a picture of the screen`() throws {
    let marks = try Readme().text.matches(of: /<!-- screen: (\d+)x(\d+) .*-->\n```text\n/)
    #expect(marks.count == 1)
  }
}

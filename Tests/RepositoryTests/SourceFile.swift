/// A Swift file.
struct SourceFile {
  /// From the root of the repository.
  let path: String
  let text: String

  var name: Substring { path.split(separator: "/").last ?? "" }

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The modules that it imports.
  var imports: Set<String> {
    Set(lines.compactMap { Self.module(importedBy: $0) })
  }

  /// The text without the comments that begin with two slashes.
  var code: String {
    lines.map { line in
      line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
    }.joined(separator: "\n")
  }

  /// `@testable import A`, `public import A`, `import struct A.B`.
  private static func module(importedBy line: Substring) -> String? {
    var words = line.split { $0 == " " || $0 == ";" }[...]
    while let first = words.first, first.hasPrefix("@") || levels.contains(first) {
      words.removeFirst()
    }
    guard words.popFirst() == "import" else { return nil }
    if let first = words.first, kinds.contains(first) { words.removeFirst() }
    return words.first?.split(separator: ".").first.map(String.init)
  }

  private static let levels: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]
  private static let kinds: Set<Substring> = [
    "actor", "class", "enum", "func", "let", "protocol", "struct", "typealias", "var",
  ]
}

import CTerminal
import Glibc
import TerminalCells
import Testing

/// Keeps the frozen widths in step with the C library that ncurses asks.
@Suite struct WidthTable {
  init() {
    // Without a UTF-8 locale the C library knows ASCII only.
    setlocale(LC_CTYPE, "C.UTF-8")
  }

  @Test func `every scalar that the C library knows has the width that it gives`() {
    var different: [String] = []
    for scalar in UInt32(0)..<0x11_0000 where !Self.librariesDiffer(on: scalar) {
      guard terminal_wcwidth(scalar) >= 0, let columns = CharacterWidth.columns(of: scalar) else {
        continue
      }
      if terminal_wcwidth(scalar) != Int32(columns) {
        different.append(
          "U+\(String(scalar, radix: 16)): \(columns), not \(terminal_wcwidth(scalar))")
      }
    }
    #expect(different == [])
  }

  /// Where versions of the C library disagree; the screen shows a blank there when it has to.
  private static func librariesDiffer(on scalar: UInt32) -> Bool {
    switch scalar {
    // The second and third parts of decomposed Hangul: 0 or 1.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: true
    // Hexagrams, and since Unicode 16 Tai Xuan Jing and counting rods: 1 or 2.
    case 0x4DC0...0x4DFF, 0x1D300...0x1D37F: true
    default: false
    }
  }

  @Test func `controls, surrogates and what is no character cannot be printed`() {
    for scalar: UInt32 in [
      0, 0x1B, 0x7F, 0x85, 0x9B, 0xD800, 0xDFFF, 0xFDD0, 0xFFFE, 0x1FFFF, 0x10FFFF, 0x11_0000,
    ] {
      #expect(CharacterWidth.columns(of: scalar) == nil)
    }
  }

  @Test(
    arguments: [
      // Unicode 15: an emoji, an ideograph, a sign of Kannada, a mark of Kawi.
      (0x1FAF7, 2), (0x31350, 2), (0xCF3, 1), (0x11F00, 0),
      // 15.1: a description character. 16: an emoji, a letter of Garay.
      (0x2FFC, 2), (0x1FAE9, 2), (0x10D50, 1),
      // 17: an emoji, an ideograph, a component of Tangut.
      (0x1FAEA, 2), (0x323B0, 2), (0x18D80, 2),
      // Not assigned: among emoji, among ideographs, elsewhere.
      (0x1FAFE, 2), (0x3FF00, 2), (0x1C8F, 1),
    ] as [(UInt32, Int)])
  func `what was assigned lately has a width`(scalar: UInt32, columns: Int) {
    #expect(CharacterWidth.columns(of: scalar) == columns)
  }

  @Test func `ambiguous characters are one column wide or two, and all others stay`() {
    for scalar in UInt32(0)..<0x11_0000 {
      let narrow = CharacterWidth.columns(of: scalar)
      let wide = CharacterWidth.columns(of: scalar, ambiguous: .wide)
      if narrow == wide { continue }
      #expect(narrow == 1 && wide == 2 && CharacterWidth.isAmbiguous(scalar))
    }
    #expect("○é§°—…│█и".unicodeScalars.allSatisfy { CharacterWidth.isAmbiguous($0.value) })
    #expect("az~漢ｱ\u{301}".unicodeScalars.allSatisfy { !CharacterWidth.isAmbiguous($0.value) })
  }

  @Test(.enabled(if: getenv("RECORD_WIDTHS") != nil))
  func `the table is recorded from the C library`() throws {
    let text = Self.table
    let file = try #require(fopen(Self.tablePath, "w"))
    defer { fclose(file) }
    #expect(fputs(text, file) >= 0)
  }

  private static var tablePath: String {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/") + "/Sources/TerminalCells/CharacterWidth+Table.swift"
  }

  private static var table: String {
    let runs = runs.map { "0x" + String($0, radix: 16) + "," }
    let lines = stride(from: 0, to: runs.count, by: 10).map { start in
      "    " + runs[start..<min(start + 10, runs.count)].joined(separator: " ")
    }
    return """
      // Made by `RECORD_WIDTHS=1 swift test --filter WidthTable` from the C library's `wcwidth`
      // (\(libraryVersion)); not edited by hand.

      extension CharacterWidth {
        /// Runs of equal width, each `first scalar << 2 | class`, where the class is the width in columns
        /// plus one, and 0 for what cannot be printed.
        static let runs: [UInt32] = [
      \(lines.joined(separator: "\n"))
        ]
      }

      """
  }

  /// Such as `glibc 2.36`.
  private static var libraryVersion: String {
    var name = [CChar](repeating: 0, count: 64)
    confstr(Int32(_CS_GNU_LIBC_VERSION), &name, name.count)
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The first scalar of each run of equal width, with the width's class.
  private static var runs: [UInt32] {
    var runs: [UInt32] = []
    for scalar in UInt32(0)..<0x11_0000 {
      let isSurrogate = (0xD800..<0xE000).contains(scalar)
      let width = isSurrogate ? 0 : UInt32(terminal_wcwidth(scalar) + 1)
      if runs.last.map({ $0 & 3 }) != width { runs.append(scalar << 2 | width) }
    }
    return runs
  }
}

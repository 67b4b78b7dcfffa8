import Testing

@testable import TerminalCells

@Suite struct AsciiFormTests {
  @Test(arguments: [
    ("plain ~ text", "plain ~ text"), ("don’t “quote” – — …", "don't \"quote\" - - ."),
    ("│─┼▸●•", "|-+>**"), ("Ünïcödé ñ Łódź", "Unicode n Lodz"), ("↑↓←→", "^v<>"), ("▁▄█", "_-#"),
    ("漢и", "??"), ("\u{1B}\u{7F}\u{9B}", "???"),
  ])
  func `a character has one like it in ASCII`(text: String, form: String) {
    let bytes = text.unicodeScalars.map { AsciiForm.of($0.value) }
    #expect(String(decoding: bytes, as: UTF8.self) == form)
  }

  @Test func `every form is one printable ASCII character`() {
    for scalar in UInt32(0)..<0x11_0000 {
      let form = AsciiForm.of(scalar)
      if form < 0x20 || form > 0x7E { Issue.record("U+\(String(scalar, radix: 16)): \(form)") }
    }
  }

  @Test(arguments: [
    ("▸ ● ◆ ▲ ■ ○ ◇ △ □", "> * + ^ ■ o x A %"), ("▁▂▃▄▅▆▇█", "__▄▄▄███"), ("██▌▎", "██▌ "),
    ("│─┌┐└┘ é漢 ←", "│─┌┐└┘ é漢 ←"),
  ])
  func `a console has the signs of its fonts`(text: String, shown: String) {
    let forms = text.unicodeScalars.map { ConsoleForm.of($0.value) ?? $0.value }
    #expect(forms == shown.unicodeScalars.map(\.value))
  }

  @Test func `no two marks of speakers are alike in ASCII`() {
    let marks = "●◆▲■○◇△□".unicodeScalars.map { AsciiForm.of($0.value) }
    #expect(Set(marks).count == marks.count)
  }
}

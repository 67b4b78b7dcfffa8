import TerminalCells
import Testing

@testable import CursesTerminal

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
}

@Suite struct LocaleEncodingTests {
  @Test func `only a character set that is not UTF-8 is worth a notice`() {
    #expect(LocaleEncoding(codeset: "UTF-8").notice == nil)
    let notice = LocaleEncoding(codeset: "ISO-8859-1").notice
    #expect(notice?.contains("ISO-8859-1") == true)
    #expect(notice?.contains("LANG=C.UTF-8") == true)
    #expect(LocaleEncoding(codeset: "ANSI_X3.4-1968") == .other("ASCII"))
  }
}

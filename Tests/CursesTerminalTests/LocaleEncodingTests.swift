import Testing

@testable import CursesTerminal

@Suite struct LocaleEncodingTests {
  @Test func `only a character set that is not UTF-8 is worth a notice`() {
    #expect(LocaleEncoding(codeset: "UTF-8").notice == nil)
    let notice = LocaleEncoding(codeset: "ISO-8859-1").notice
    #expect(notice?.contains("ISO-8859-1") == true)
    #expect(notice?.contains("LANG=C.UTF-8") == true)
    #expect(LocaleEncoding(codeset: "ANSI_X3.4-1968") == .other("ASCII"))
  }
}

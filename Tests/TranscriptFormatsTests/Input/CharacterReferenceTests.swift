import Testing

@testable import TranscriptFormats

struct CharacterReferenceTests {
  private func decoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      let view = ByteView(buffer)
      guard let (characters, end) = CharacterReference.decoded(view, at: 0, bytes.count) else {
        return text
      }
      return characters + String(decoding: bytes[end...], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("&amp;", "&"), ("&lt;b", "<b"), ("&nbsp;", "\u{A0}"), ("&yuml;", "ÿ"), ("&eacute;té", "été"),
    ("&rarr;", "→"), ("&NotEqualTilde;", "≂̸"), ("&AMP;", "&"), ("&Tab;", "\t"),
    ("&DownBreve;", "\u{311}"),
  ])
  func `every name of HTML is known`(_ reference: String, _ expected: String) {
    #expect(decoded(reference).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("&amp", "&"), ("&notit;", "¬it;"), ("&copy 1", "© 1"), ("&eacutet", "ét"),
  ])
  func `old names need no semicolon`(_ reference: String, _ expected: String) {
    #expect(decoded(reference) == expected)
  }

  @Test(arguments: [
    ("&#65;", "A"), ("&#x41;", "A"), ("&#X1F41D;", "🐝"), ("&#65", "A"), ("&#0;", "\u{FFFD}"),
    ("&#xD800;", "\u{FFFD}"), ("&#x110000;", "\u{FFFD}"), ("&#99999999999999999999;", "\u{FFFD}"),
    ("&#150;", "–"),
  ])
  func `numbers are characters`(_ reference: String, _ expected: String) {
    #expect(decoded(reference) == expected)
  }

  @Test(arguments: ["&", "&;", "&&amp;", "& amp;", "&zzz;", "&1;", "&#;", "&#x;", "&rarr", "&<c>"])
  func `anything else stays as it is`(_ text: String) {
    #expect(decoded(text) == text)
  }

  @Test func `a reference does not reach beyond the end of its text`() {
    let bytes = Array("&amp;".utf8)
    bytes.withUnsafeBufferPointer { buffer in
      #expect(CharacterReference.decoded(ByteView(buffer), at: 0, 3) == nil)
    }
  }
}

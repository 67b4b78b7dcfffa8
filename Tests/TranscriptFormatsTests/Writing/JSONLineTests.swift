import Foundation
import Testing
import TranscriptFormats

struct JSONLineTests {
  @Test(arguments: [
    "a\u{1B}[31m\u{0}b", "\u{7F}", "x\u{9B}31m \u{80}\u{9F}", "\u{A0}é¿Â漢",
    "\u{C2}\u{9B}\u{7F}\u{7F}",
  ])
  func `no control stands in what is written, and all are there when it is read`(text: String)
    throws
  {
    let line = try JSONLine.bytes([text])
    #expect(line.last == 0x0A)
    let written = String(decoding: line.dropLast(), as: UTF8.self)
    #expect(written.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    #expect(try JSONDecoder().decode([String].self, from: Data(line)) == [text])
  }

  @Test func `all else is written as it is`() throws {
    let line = try JSONLine.bytes(["a/b": "\u{A0}é \u{9B}"])
    #expect(String(decoding: line, as: UTF8.self) == "{\"a/b\":\"\u{A0}é \\u009b\"}\n")
  }
}

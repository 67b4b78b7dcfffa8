import Testing

@testable import ReaderRuntime

struct PathTextTests {
  @Test(arguments: [
    [0x63, 0x61, 0x66, 0xE9], [0xFF], [0xC3], [0xE6, 0xB8], [0xED, 0xA0, 0x80],
    [0xF4, 0x8F, 0xBF, 0xBF],
    [0x2F, 0x80, 0x2F, 0xC3, 0xA9], Array("港/é e\u{301} 👩‍🚀.txt".utf8), [],
  ])
  func `any bytes of a path come back as they were`(bytes: [UInt8]) {
    let text = PathText.text(bytes)
    #expect(PathText.bytes(text) == bytes)
    let system = PathText.withSystemPath(text) { path in
      (0..<bytes.count).map { UInt8(bitPattern: path[$0]) } + [UInt8(bitPattern: path[bytes.count])]
    }
    #expect(system == bytes + [0])
  }

  @Test func `what is no UTF-8 is shown as replaced, and other text is only itself`() {
    #expect(PathText.shown(PathText.text([0x63, 0xE9, 0x2E])) == "c\u{FFFD}.")
    #expect(PathText.text(Array("café".utf8)) == "café")
    #expect(PathText.shown("café") == "café")
  }
}

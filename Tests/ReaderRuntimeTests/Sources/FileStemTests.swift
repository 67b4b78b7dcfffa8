import Testing
import TranscriptFormats

@testable import ReaderRuntime

struct FileStemTests {
  @Test(
    arguments: [
      ("talk.mp3", "talk", "mp3", nil), ("talk.en.vtt", "talk", "vtt", "en"),
      ("talk.pt-BR.srt", "talk", "srt", "pt-br"), ("talk.info.json", "talk", "info.json", nil),
      ("A. B. Talk [dQw4w9WgXcQ].en-orig.json3", "A. B. Talk [dQw4w9WgXcQ]", "json3", "en-orig"),
      ("talk.final.vtt", "talk.final", "vtt", nil), ("talk", "talk", "", nil),
      (".vtt", "", "vtt", nil), ("", "", "", nil), ("Mr. No.txt", "Mr. No", "txt", nil),
    ] as [(String, String, String, String?)])
  func `a name is a stem, perhaps a language, and a kind`(
    _ name: String, _ stem: String, _ kind: String, _ language: String?
  ) {
    let found = FileStem(name: name)
    #expect(found.stem == stem)
    #expect(found.fileExtension == kind)
    #expect(found.language == language)
  }

  @Test(arguments: [
    ("talk.mp3", "talk.en.vtt", true), ("talk.mp3", "talk.info.json", true),
    ("Old title [dQw4w9WgXcQ].mp4", "New title [dQw4w9WgXcQ].en.vtt", true),
    ("talk [live].mp4", "other [live].vtt", false), ("talk.mp3", "talk 2.vtt", false),
    ("talk [part 1 of 2].mp3", "other [part 1 of 2].vtt", false),
  ])
  func `files of one recording have a stem or a video in common`(
    _ one: String, _ other: String, _ expected: Bool
  ) {
    #expect(FileStem(name: one).isSibling(of: FileStem(name: other)) == expected)
  }

  @Test func `the order of siblings has each ending of a format`() {
    let known = Set(FileStem.captions + FileStem.heads)
    // Prose beside a recording is about anything, unless its name is that of captions.
    let passed: Set = ["markdown", "text"]
    let declared = FormatDescription.all.flatMap(\.endings)
    #expect(known.union(passed).symmetricDifference(declared).sorted() == [])
  }
}

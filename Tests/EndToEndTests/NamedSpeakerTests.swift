import TestSupport
import Testing
import TranscriptLibrary
import Transcripts

/// The names that a user has given, wherever they go.
struct NamedSpeakerTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Page.harbour.text, to: "page.txt")
    let text = Page.harbour.text
    try folder.write(
      """
      {"version": 1, "corrections": [
        {"kind": "speaker", "name": "Ines Falk",
         "start": {"cue": 0, "offset": 0, "quote": "We begin part 1, about ropes."},
         "end": {"cue": 1, "offset": 0, "before": "We begin part 1, about ropes."}}]}
      """, to: "xdg/lectern/overlays/\(ContentHash(Array(text.utf8)).hex).json")
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: folder)
  }

  @Test(arguments: [
    ("vtt", "<v Ines Falk>We begin part 1"), ("srt", "\nInes Falk: We begin part 1"),
    ("md", "0:00 Ines Falk: We begin part 1"), ("txt", "] Ines Falk: We begin part 1"),
    ("podcast-json", #""speaker":"Ines Falk","startTime":0"#), ("json", #""name":"Ines Falk""#),
  ])
  func `a name that was set goes out in every format, whatever others are asked for`(
    format: String, expected: String
  ) throws {
    for names in ["none", "confirmed", "sure", "all"] {
      let result = try run("export", "--format", format, "--speakers", names, "page.txt")
      #expect(result.exitCode == 0 && result.output.contains(expected), "\(names) \(result)")
    }
    #expect(try run("export", "--format", format, "page.txt").output.contains(expected))
  }

  @Test func `pipes, searches, info, screens and the library tell the same`() throws {
    #expect(try run("page.txt").output.contains("Ines Falk: We begin part 1"))
    #expect(try run("search", "begin part 1", "page.txt").output.contains("Ines Falk: We begin"))
    let info = try run("info", "page.txt").output
    let people = info.split(separator: "\n").first { $0.hasPrefix("Speakers") }?
      .drop { $0 != " " }.drop { $0 == " " }
    #expect(people?.contains("Ines Falk") == true, "\(info)")
    let screen = try run("screen", "page.txt", "--size", "120x30").output
    #expect(screen.contains("Ines Falk"), "\(screen)")
    _ = try run("add", "page.txt")
    let list = try run("list", "--json").output
    #expect(people.map { list.contains("\"people\":[\"\($0)\"]") } == true, "\(list)")
    #expect(try run("search", "begin part ropes").output.contains("Ines Falk"))
  }

  @Test func `a screen shows what was made, and makes nothing`() throws {
    let before = folder.names(in: "xdg/lectern")
    let screen = try run("screen", "page.txt", "--keys", "a 'a lamp' Enter", "--size", "120x30")
    #expect(screen.exitCode == 0 && folder.names(in: "xdg/lectern") == before)
    #expect(try run("notes", "page.txt").errors.contains("no notes there"))
  }
}

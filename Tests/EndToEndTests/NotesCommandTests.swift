import TestSupport
import Testing
import TranscriptLibrary
import Transcripts

/// `lectern notes`, as scripts use it.
struct NotesCommandTests {
  private static let page = """
    Learning Library

    Night Harbour: Ropes

    Full Transcript

    0:00Ida: Welcome to the harbour. 0:10Rúna: Hello Ida. 0:20Mostly gulls. 0:30Ida: Really?
    """

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.page, to: "page.txt")
    try folder.makeFolders("xdg/lectern/overlays")
  }

  /// Puts an overlay with one note beside a page.
  private func note(_ page: String = page, notes: String? = nil) throws {
    let notes =
      notes ?? """
        [{"quote": "gulls.", "note": "birds?", "made": "2024-01-31",
          "start": {"cue": 2, "offset": 7}, "end": {"cue": 2, "offset": 13}}]
        """
    try folder.write(
      "{\"version\": 1, \"bookmarks\": \(notes)}",
      to: "xdg/lectern/overlays/\(ContentHash(Array(page.utf8)).hex).json")
  }

  private func notes(_ arguments: String..., input: String = "") throws -> Program.Result {
    try Program.run(["notes"] + arguments, in: folder, input: input)
  }

  @Test func `notes are Markdown, when nothing else is asked for`() throws {
    try note()
    let result = try notes("page.txt")
    #expect(
      result
        == Program.Result(
          exitCode: 0,
          output: """
            # Night Harbour: Ropes

            *… Welcome to the harbour. Hello Ida. Mostly*

            > **Rúna** · 0:20 · 2024-01-31
            >
            > gulls.

            birds?

            """, errors: ""))
    #expect(try notes("-", input: Self.page) == result)
    #expect(try notes("page.txt", "--format", "md", "--output", "notes.md").output == "")
    #expect(folder.text("notes.md") == result.output)
  }

  @Test(arguments: [
    ("csv", "gulls.,Night Harbour: Ropes,Rúna,,birds?,20,2024-01-31 00:00:00\r\n"),
    ("anki-tsv", "\tlectern lectern::Night_Harbour__Ropes\n"),
    ("json", #""speaker":"Rúna","start_ms":20000,"title":"Night Harbour: Ropes"}]"# + "\n"),
  ])
  func `notes go out in other formats`(format: String, end: String) throws {
    try note()
    let result = try notes("page.txt", "--format", format)
    #expect(result.exitCode == 0 && result.errors == "")
    #expect(result.output.utf8.reversed().starts(with: end.utf8.reversed()), "\(result.output)")
  }

  @Test func `several documents stand one behind the other, and what fails is told`() throws {
    let other = Self.page.replacing("Night Harbour", with: "Day Harbour")
    try folder.write(other, to: "other.txt")
    try folder.write("nothing of it is noted\n", to: "plain.txt")
    try note()
    try note(other)
    let result = try notes("page.txt", "missing.txt", "plain.txt", "other.txt")
    #expect(result.exitCode == 1 && result.errors.hasPrefix("lectern: missing.txt: no such file"))
    let headings = result.output.split(separator: "\n").filter { $0.hasPrefix("# ") }
    #expect(headings == ["# Night Harbour: Ropes", "# Day Harbour: Ropes"])
  }

  @Test func `without notes there is a line on how to make one`() throws {
    let result = try notes("page.txt", "--format", "json")
    #expect(
      result
        == Program.Result(
          exitCode: 0, output: "[]\n",
          errors: "lectern: no notes there; in the reader, a adds one\n"))
  }

  @Test func `a note that has no place any more is told, and printed`() throws {
    try note(notes: "[{\"quote\": \"nobody says so\", \"note\": \"\"}]")
    let result = try notes("page.txt")
    #expect(
      result.errors
        == "lectern: 1 note could not be placed in this text; kept in the file\n")
    #expect(result.output.hasSuffix("## No longer in the text\n\n> nobody says so\n"))
  }

  @Test func `wrong usage is told`() throws {
    let itself = try notes("page.txt", "--output", "page.txt")
    #expect(
      itself.exitCode == 1 && itself.errors.hasPrefix("lectern: page.txt: this is the transcript"))
    #expect(folder.text("page.txt") == Self.page)
  }
}

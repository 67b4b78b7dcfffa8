import TestSupport
import Testing

/// What is asked without a screen: `search`, `sections`, `info`, `export`, `doctor`.
@Suite(.serialized) struct QuestionTests {
  private static let captions = """
    WEBVTT

    00:01.000 --> 00:04.000
    <v Ida>Welcome to the harbour.

    00:04.500 --> 00:06.000
    <v Rúna>Mostly gulls, Ida.
    """

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.captions, to: "harbour.vtt")
    try folder.write("Nothing about birds.\n", to: "other.txt")
  }

  private func run(_ arguments: String..., input: String = "") throws -> Program.Result {
    try Program.run(arguments, in: folder, input: input)
  }

  @Test(
    arguments: [
      (["gulls", "harbour.vtt"], 0), (["whales", "harbour.vtt"], 1),
      (["gulls", "missing.vtt", "harbour.vtt"], 2), (["-E", "(", "harbour.vtt"], 2),
      (["gulls", "other.txt", "harbour.vtt"], 0), ([], 64),
    ] as [([String], Int32)])
  func `search ends as grep does`(_ arguments: [String], _ code: Int32) throws {
    let result = try Program.run(["search"] + arguments, in: folder)
    #expect(result.exitCode == code, "\(result)")
    #expect(result.errors.isEmpty == (code < 2))
  }

  @Test func `what is found comes with its file, its time and its speaker`() throws {
    #expect(
      try run("search", "GULLS", "other.txt", "harbour.vtt").output.isEmpty)
    #expect(
      try run("search", "gulls", "other.txt", "harbour.vtt").output
        == "harbour.vtt:0:04  Rúna: Mostly gulls, Ida.\n")
    #expect(
      try run("search", "gulls", "-", input: Self.captions).output
        == "0:04  Rúna: Mostly gulls, Ida.\n")
  }

  @Test func `a file that cannot be read does not keep the others from being searched`() throws {
    let result = try run("search", "gulls", "missing.vtt", "harbour.vtt", "--json")
    #expect(result.errors == "lectern: missing.vtt: no such file; check the name\n")
    #expect(result.output.hasPrefix(#"[{"after":", Ida.""#))
  }

  @Test func `what was found is coloured on a terminal only`() throws {
    let pane = try Pane()
    try pane.folder.write(Self.captions, to: "harbour.vtt")
    try pane.enter("lectern search gulls harbour.vtt; echo do''ne")
    try pane.expect("done")
    #expect(try pane.appearance().contains("\u{1B}[1m"))
    #expect(try !run("search", "gulls", "harbour.vtt").output.contains("\u{1B}"))
  }

  @Test(arguments: [
    ("json", #"{"cues":[{"end_ms":4000,"speaker":"Ida","start_ms":1000,"#),
    ("vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Ida>Welcome"),
    ("srt", "1\n00:00:01,000 --> 00:00:04,000\nIda: Welcome"),
    ("md", "## Full Transcript\n\n0:01 Ida: Welcome"), ("txt", "[0:00:01] Ida: Welcome"),
    ("podcast-json", #"{"segments":[{"body":"Welcome to the harbour.","endTime":4,"#),
  ])
  func `a transcript is exported to each format`(_ format: String, _ start: String) throws {
    let result = try run("export", "--format", format, "harbour.vtt")
    #expect(result.exitCode == 0 && result.output.hasPrefix(start), "\(result.output)")
    let piped = try run("export", "--format", format, "-", input: Self.captions)
    #expect(piped.output == result.output)
  }

  @Test func `an export goes into a file, whole or not at all`() throws {
    let printed = try run("export", "--format", "srt", "harbour.vtt").output
    let result = try run("export", "--format", "srt", "harbour.vtt", "--output", "out.srt")
    #expect(result.exitCode == 0 && result.output == "" && result.errors == "")
    #expect(folder.text("out.srt") == printed)
    #expect(try run("export", "--format", "srt", "harbour.vtt", "--output", "-").output == printed)
    // Another export takes its place, but never the transcript's own.
    try #require(
      run("export", "--format", "vtt", "harbour.vtt", "--output", "out.srt").exitCode == 0)
    let own = try run("export", "--format", "srt", "out.srt", "--output", "./out.srt")
    #expect(own.exitCode == 1 && own.errors.contains("the transcript itself"))
    #expect(folder.text("out.srt")?.hasPrefix("WEBVTT") == true)
    let failed = try run("export", "--format", "srt", "harbour.vtt", "--output", "no/such/folder")
    #expect(failed.exitCode == 1 && failed.errors.hasPrefix("lectern: no/such/folder: writing"))
  }

  @Test func `times that are made up are told, and captions that are none are refused`() throws {
    try folder.write("Ida: Welcome.\n\nRúna: Thank you.\n\nIda: Sit down.\n", to: "untimed.txt")
    let result = try run("export", "--format", "srt", "untimed.txt")
    #expect(result.exitCode == 0 && result.output.hasPrefix("1\n00:00:00,000 --> "))
    #expect(
      result.errors
        == "lectern: untimed.txt: 3 of the captions have no time; it was estimated from the words\n"
    )
    try folder.write(#"{"chapters": [{"startTime": 0, "title": "One"}]}"#, to: "c.json")
    let refused = try run("export", "--format", "srt", "c.json")
    #expect(refused.exitCode == 1 && refused.errors.contains("it has no captions"))
  }

  @Test func `a speaker whom a file does not have says nothing in it`() throws {
    let result = try run("search", "speaker:ida harbour", "other.txt", "harbour.vtt")
    #expect(result.exitCode == 0 && result.output.hasPrefix("harbour.vtt:0:01  Ida: "))
    let nobody = try run("search", "speaker:bob harbour", "harbour.vtt")
    #expect(nobody.exitCode == 1 && nobody.errors.contains("lectern speakers FILE"))
  }

  @Test func `info and sections answer for people and for programs`() throws {
    #expect(try run("info", "harbour.vtt").output.contains("Format    WebVTT\n"))
    #expect(try run("info", "-", "--json", input: Self.captions).output.contains(#""captions":2"#))
    #expect(try run("sections", "harbour.vtt").output == "")
    #expect(try run("sections", "harbour.vtt", "--json").output == "[]\n")
  }

  @Test func `the doctor says what the terminal can do`() throws {
    let pane = try Pane()
    try pane.enter("lectern doctor")
    let screen = try pane.expect("Library")
    #expect(screen.shows("Characters  UTF-8"))
    let bare = try run("doctor")
    #expect(bare.exitCode == 0 && bare.output.contains("TERM is not set"))
  }

  @Test func `the files of one recording are opened as one`() throws {
    let pane = try Pane()
    try pane.folder.write(Self.captions, to: "talk.en.vtt")
    try pane.folder.write(
      #"{"title": "Night Harbour", "chapters": [{"start_time": 0, "title": "Ropes"}], "id": "x"}"#,
      to: "talk.info.json")
    try pane.folder.write("not read", to: "talk.mp4")
    let program = try pane.start("lectern talk.mp4")
    let screen = try pane.expect("Welcome to the harbour.")
    #expect(screen.shows("Night Harbour") && screen.shows("Ropes"))
    try pane.press("q")
    try program.waitForEnd()
  }

  @Test func `what could not be read is counted and listed`() throws {
    let pane = try Pane()
    try pane.folder.write(Self.captions + "\n\n00:x --> 00:09.000\nLost.\n", to: "damaged.vtt")
    let program = try pane.start("lectern damaged.vtt")
    try pane.expect("1 place could not be read as it stands (:issues)")
    try pane.press("j")
    try pane.expect("!1")
    try pane.type(":issues")
    try pane.press("Enter")
    try pane.expect("line 9, byte")
    try pane.press("q q")
    try program.waitForEnd()
  }
}

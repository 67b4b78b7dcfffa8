import Reader
import TestSupport
import Testing
import TranscriptFormats
import Transcripts

@testable import ReaderRuntime

struct ReportTests {
  private static let page = """
    # Night Harbour

    **Source:** [https://example.org/h](https://example.org/h)

    ## Sections

    - [00:00:00](https://example.org/h) **Ropes** - How they are kept.
    - [00:00:20](https://example.org/h) **Gulls**

    ## Full Transcript

    0:00 Ida: Welcome to the har- 0:10 Rúna: -bour, Ida. 0:20 Mostly gulls.
    """

  private let read: ParsedTranscript

  init() throws { read = try TranscriptReader.read(Array(Self.page.utf8)) }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func search(_ query: String, isExpression: Bool = false) throws -> SearchReport {
    let document = Document(read.transcript, name: "h.md", attribution: nil)
    return try SearchReport(query, isExpression: isExpression, in: document, file: "h.md")
  }

  @Test func `sections are a table, or an array with ends and summaries`() throws {
    #expect(text(SectionsReport.table(read.transcript)) == "1  0:00  Ropes\n2  0:20  Gulls\n")
    #expect(
      text(try SectionsReport.json(read.transcript)) == """
        [{"end_s":20,"number":1,"start_s":0,"summary":"How they are kept.","title":"Ropes"},\
        {"end_s":20,"number":2,"start_s":20,"title":"Gulls"}]

        """)
  }

  @Test func `info says what is known, and nothing of what is not`() throws {
    #expect(
      text(InfoReport(read).table) == """
        Title     Night Harbour
        Source    https://example.org/h
        Duration  0:00:20
        Format    a page of a Learning Library
        Captions  3
        Words     8
        Sections  2
        Speakers  Rúna, Ida

        """)
    let json = text(try InfoReport(read).json())
    #expect(json.contains(#""speakers":["Rúna","Ida"]"#) && !json.contains("language"))
  }

  @Test func `info lists what could not be read with its place`() throws {
    let damaged = try TranscriptReader.read(Array(Self.page.utf8) + [0x20, 0xC3])
    #expect(
      text(InfoReport(damaged).table).hasSuffix(
        "line 12, byte 297: invalid UTF-8 was replaced by U+FFFD\n"))
  }

  @Test func `a finding is its time, who says it and the words around`() throws {
    #expect(
      text(try search("welcome").lines(namesFile: false, isColoured: false))
        == "0:00  Ida: Welcome to the har-\n")
    #expect(
      text(try search("gulls").lines(namesFile: true, isColoured: false)) == """
        h.md:0:20  § Gulls
        h.md:0:20  Rúna: -bour, Ida. Mostly gulls.

        """)
    #expect(
      text(try search("GULLS|mostly", isExpression: true).lines(namesFile: false, isColoured: true))
        .isEmpty)
  }

  @Test func `what was found is lit on a terminal, and nothing else of the text gets through`()
    throws
  {
    let cues = CueList(["red \u{1B}[31m rope"])
    let document = Document(Transcript(cues: cues), name: "x", attribution: nil)
    let report = try SearchReport("rope", isExpression: false, in: document, file: "x")
    #expect(
      text(report.lines(namesFile: false, isColoured: true))
        == "red ␛[31m \u{1B}[1;33mrope\u{1B}[m\n")
  }

  @Test func `only what somebody says is searched for that`() throws {
    #expect(try search("speaker:ida welcome").findings.count == 1)
    #expect(try search("speaker:runa welcome").findings.isEmpty)
    #expect(try search("speaker:Bob x").findings.isEmpty)
    #expect(throws: QueryError.self) { try search("(", isExpression: true) }
  }

  @Test func `findings for programs have the place, too`() throws {
    let json = text(try SearchReport.json([try search("mostly")]))
    #expect(
      json == """
        [{"after":" gulls.","before":"-bour, Ida. ","cue":2,"file":"h.md",\
        "match":"Mostly","section":"Gulls","speaker":"Rúna","start_ms":20000}]

        """)
  }

  @Test func `the doctor says what would help`() throws {
    let folder = try TemporaryFolder()
    let report = DoctorReport(
      version: "1", terminal: [("Terminal", "none", "get one")],
      environment: { ["HOME": folder.path][$0] })
    let lines = text(report.text)
    #expect(lines.contains("Terminal  none\n          → get one\n"))
    #expect(lines.contains("\(folder.path)/.local/share/lectern (nothing in it yet)"))
    #expect(
      text(DoctorReport(version: "1", terminal: [], environment: { _ in nil }).text)
        .contains("→ set HOME or XDG_DATA_HOME"))
  }

  @Test func `the doctor tells the settings in the environment`() {
    let report = DoctorReport(version: "1", terminal: []) {
      ["LECTERN_MOUSE": "off", "LECTERN_BACKGROUND": "light"][$0]
    }
    #expect(text(report.text).contains(" LECTERN_BACKGROUND=light LECTERN_MOUSE=off\n"))
  }

  @Test func `the doctor says which way copied words go, and what to set`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolders("bin")
    try folder.write("#!/bin/sh\necho external 500 0\n", to: "bin/tmux", mode: 0o700)
    try folder.write("", to: "bin/xclip", mode: 0o700)
    func report(_ variables: [String: String]) -> String {
      let own = ["HOME": folder.path, "PATH": folder.path("bin"), "TERM": "xterm"]
      let all = own.merging(variables) { $1 }
      return text(DoctorReport(version: "1", terminal: [], environment: { all[$0] }).text)
    }
    let tmux = report(["TMUX": "x", "DISPLAY": ":0"])
    #expect(tmux.contains("Copying  with tmux, and xclip\n"))
    #expect(tmux.contains("tmux     set-clipboard external, escape-time 500, mouse off\n"))
    #expect(
      tmux.contains("set -s set-clipboard on ; set -s escape-time 10 ; set -g mouse on\n"))
    #expect(tmux.contains("Pasting  a page from the browser: xclip -o -selection clipboard"))
    #expect(report(["TERM": "foot"]).contains("to the terminal, which takes what it is sent"))
    let xterm = report(["XTERM_VERSION": "XTerm(379)"])
    #expect(xterm.contains("may ignore what it is sent, and to the file ~/.local/state/lectern"))
    #expect(xterm.contains("disallowedWindowOps"))
    #expect(
      report(["TERM": "linux"]).contains("to the file ~/.local/state/lectern/copied.txt only"))
  }
}

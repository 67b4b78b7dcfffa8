import TestSupport
import Testing
import Transcripts

@testable import Reader

/// Writing the transcript from the reader.
struct TranscriptExportTests {
  private func reading(columns: Int = 120) -> Reading {
    Reading(talking: Talking.attribution, columns: columns, rows: 24)
  }

  private func command(_ line: String, _ reading: inout Reading) {
    reading.press(":")
    reading.type(line)
    reading.press("Enter")
  }

  private func export(_ reading: Reading) -> TranscriptExport? {
    guard case .exportTranscript(.opened, let export)? = reading.effects.last else { return nil }
    return export
  }

  @Test(arguments: [
    ("export talk.vtt", "talk.vtt", ExportedNames.confirmed),
    ("export  my talk.SRT!  all", "my talk.SRT!", .all), ("export a.json sure", "a.json", .sure),
    ("export ~/a.md none", "~/a.md", .none),
  ])
  func `a file is named, and the names that go with it`(
    line: String, path: String, names: ExportedNames
  ) {
    var reading = reading()
    reading.press("} a Enter")
    command(line, &reading)
    let export = export(reading)
    #expect(export?.path == path && export?.names == names)
    #expect(
      export?.overlay == reading.state.edits.overlay && export?.transcript.title == "On Lamps")
    #expect(reading.status.contains("Writing …"))
  }

  @Test func `a name without a known ending is not written`() {
    var reading = reading()
    command("export talk.doc", &reading)
    #expect(export(reading) == nil && reading.status.contains("The name must end in .txt"))
    command("export .vtt", &reading)
    #expect(export(reading) == nil)
  }

  @Test func `without a name it is asked for, and a wrong one stays in the line`() {
    var reading = reading()
    command("export", &reading)
    #expect(reading.status.hasPrefix("Export to: On-Lamps.txt"))
    reading.press("^W")
    reading.type("lamps.doc")
    reading.press("Enter")
    #expect(reading.isTyping && export(reading) == nil)
    reading.press("^W")
    reading.type("lamps.txt all")
    reading.press("Enter")
    #expect(export(reading)?.path == "lamps.txt" && export(reading)?.names == .all)
    #expect(!reading.isTyping)
  }

  @Test(arguments: [40, 60, 120])
  func `the whole name is seen in every window`(columns: Int) {
    var reading = reading(columns: columns)
    command("export", &reading)
    #expect(reading.status.contains("Export to: On-Lamps.txt"))
  }

  @Test func `nothing is written before it is known who speaks`() {
    var reading = Reading(Talking.transcript)
    command("export talk.vtt", &reading)
    #expect(export(reading) == nil && reading.status.contains("still working out who speaks"))
  }
}

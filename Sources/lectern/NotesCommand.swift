import ArgumentParser
import Reader
import ReaderRuntime
import TranscriptFormats
import Transcripts

/// `lectern notes`.
struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Print your notes with time, speaker and quotation.",
    discussion: """
      md is for reading; csv has the columns that Readwise imports; anki-tsv is a file of cards for \
      Anki; json is for programs. Where a transcript names its recording, each note has a link to \
      its time there. The exit code is 0 even when there are no notes.
      """)

  @Argument(
    help: "Transcripts, or - for standard input (default: the whole library).",
    completion: .file())
  var files: [String] = []

  @Option(help: "The format to write.")
  var format = NotesFormat.md

  @Option(
    help: ArgumentHelp("Write into this file instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  func run() throws {
    var failures = 0
    let code = Failure.reporting {
      if let output, output != "-", files.contains(where: { Output.isSame(output, $0) }) {
        throw Failure("\(output): this is the transcript itself; name another file")
      }
      let reports = try reports(failures: &failures)
      if reports.isEmpty, failures == 0 {
        Output.tell(
          "no notes \(files.isEmpty ? "in the library" : "there"); in the reader, a adds one")
      }
      let bytes = try NotesReport.bytes(reports, as: format)
      if let output, output != "-" {
        try Output.write(bytes, to: output, isPrivate: true)
      } else {
        try Output.print(bytes)
      }
    }
    throw ExitCode(code == 0 && failures > 0 ? 1 : code)
  }

  /// The reports of the documents that have notes. A document that cannot be read is told on
  /// standard error and counted in `failures`.
  private func reports(failures: inout Int) throws -> [NotesReport] {
    var reports: [NotesReport] = []
    let documents = try documents()
    for (number, (file, source)) in documents.enumerated() {
      let which = documents.count > 1 ? " (\(number + 1) of \(documents.count))" : ""
      do {
        reports += try [
          source.withSlowNotice(which: which) { try report(on: $0, named: PathText.shown(file)) }
        ]
        .compactMap(\.self)
      } catch let error as DocumentError {
        Output.tell(Failure(error).sentence)
        failures += 1
      }
    }
    return reports
  }

  /// The documents that were named, or those of the library with notes, each with its name.
  private func documents() throws -> [(file: String, source: DocumentSource)] {
    guard files.isEmpty else { return files.map { ($0, DocumentSource(argument: $0)) } }
    let library = try Environment.library
    return try library.documents().filter { $0.notes > 0 }.compactMap { document in
      library.source(document.hash).map { (document.name, $0) }
    }
  }

  /// Nil without notes. Only where there are some it is asked who speaks.
  private func report(on source: DocumentSource, named file: String) throws -> NotesReport? {
    let sources = SpeakerSources()
    let (read, memory) = try sources.recall(source)
    guard !memory.overlay.notes.isEmpty else { return nil }
    let document = Document(
      read.transcript, name: file,
      attribution: try sources.attribution(of: read.transcript, memory))
    return NotesReport(memory.overlay.notes, in: document, file: file)
  }
}

extension NotesFormat: ExpressibleByArgument {}

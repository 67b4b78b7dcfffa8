import ArgumentParser
import Reader
import ReaderRuntime
import TranscriptFormats
import Transcripts

/// `lectern notes`.
struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Print your notes: when, who, the words, and what you wrote about them.",
    discussion: """
      md is for reading; csv has the columns that Readwise imports; anki-tsv is a file of cards for \
      Anki; json is for programs. Each note has a link to its second in the recording where the \
      transcript says where that is. Exits with 0, also when there are no notes.
      """)

  @Argument(
    help: "The transcripts, - for standard input; without any, all of the library.",
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
        throw Failure("\(output): the transcript itself; write into another file")
      }
      let reports = try reports(failures: &failures)
      if reports.isEmpty, failures == 0 {
        Output.tell(
          "no notes \(files.isEmpty ? "in the library" : "there"); in the reader, a makes one")
      }
      let bytes = try NotesReport.bytes(reports, as: format)
      if let output, output != "-" {
        try Output.write(bytes, to: output)
      } else {
        try Output.print(bytes)
      }
    }
    throw ExitCode(code == 0 && failures > 0 ? 1 : code)
  }

  /// Of the documents that have notes. What cannot be read is told, and the others go on.
  private func reports(failures: inout Int) throws -> [NotesReport] {
    var reports: [NotesReport] = []
    let documents = try documents()
    for (number, (file, source)) in documents.enumerated() {
      let which = documents.count > 1 ? " (\(number + 1) of \(documents.count))" : ""
      do {
        reports += try [source.patiently(which: which) { try report(on: $0, named: file) }]
          .compactMap(\.self)
      } catch let error as DocumentError {
        Output.tell(Failure(error).sentence)
        failures += 1
      }
    }
    return reports
  }

  /// Those that were named, or those of the library that have notes, with what each is called.
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
    guard !memory.overlay.bookmarks.isEmpty else { return nil }
    let document = Document(
      read.transcript, name: file,
      attribution: try sources.attribution(of: read.transcript, memory))
    return NotesReport(memory.overlay.bookmarks, in: document, file: file)
  }
}

extension NotesFormat: ExpressibleByArgument {}

import ArgumentParser
import CursesTerminal
import Glibc
import Reader
import ReaderRuntime
import TerminalCells

/// `lectern search`.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find words in transcripts: when, who, and the words around.",
    discussion: """
      Searches as / does in the reader: across captions, case only where an upper-case letter is \
      typed, accents and dashes aside; “speaker:tim data” looks in what Tim says. Exits with 0 when \
      something was found, 1 when nothing was, 2 when a file could not be read.
      """)

  @Argument(help: "What to look for.")
  var query: String

  @Argument(help: "The transcripts, - for standard input.", completion: .file())
  var files: [String]

  @Flag(name: [.customShort("E"), .long], help: "The query is a regular expression (PCRE2).")
  var regex = false

  @Flag(help: "Say who speaks where no label does, as lectern speakers finds it.")
  var speakers = false

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    var (reports, failures) = ([SearchReport](), 0)
    let code = Failure.reporting {
      for (number, file) in files.enumerated() {
        do {
          let which = files.count > 1 ? " (\(number + 1) of \(files.count))" : ""
          let found = try DocumentSource(argument: file).patiently(which: which) {
            try report(on: $0, named: file)
          }
          if !json { try print(found) }
          reports.append(found)
        } catch let error as DocumentError {
          Output.tell(Failure(error).sentence)
          failures += 1
        }
      }
      if json { try Output.print(try SearchReport.json(reports)) }
    }
    let isFound = reports.contains { !$0.findings.isEmpty }
    if code == 0, !isFound, !speakers, query.lowercased().hasPrefix("speaker:") {
      Output.tell("no label has that name; --speakers asks who speaks without labels, too")
    }
    throw ExitCode(code != 0 || failures > 0 ? 2 : isFound ? 0 : 1)
  }

  private func report(on source: DocumentSource, named file: String) throws -> SearchReport {
    let found = speakers ? try SpeakerSources().attribute(source) : nil
    let read = try found?.read ?? source.read()
    let document = Document(read.transcript, name: source.name, attribution: found?.attribution)
    let beside = files.count > 1 ? TextMeasure.columns(file) : 0
    return try SearchReport(
      query, isExpression: regex, in: document, file: file,
      columns: json ? nil : TerminalFacts.outputColumns.map { $0 - beside })
  }

  private func print(_ report: SearchReport) throws {
    let isColoured = isatty(STDOUT_FILENO) == 1 && Environment.wantsColor
    try Output.print(report.lines(namesFile: files.count > 1, isColoured: isColoured))
  }
}

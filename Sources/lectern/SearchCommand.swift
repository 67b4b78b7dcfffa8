import ArgumentParser
import CursesTerminal
import Glibc
import Reader
import ReaderRuntime
import TerminalCells
import Transcripts

/// `lectern search`.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find words in transcripts or in the library: when, who, and the words around.",
    discussion: """
      In files it searches as / does in the reader: across captions, case only where an upper-case \
      letter is typed, accents and dashes aside; “speaker:tim data” looks in what Tim says. Without \
      files it searches the library, as // does: all words must be in one passage, the last may be \
      the beginning of one; "a phrase", -without, speaker:tim, title:harbour, after:2024-01-31 and \
      before: say more. Exits with 0 when something was found, 1 when nothing was, 2 when a file \
      could not be read or the query is none.
      """)

  @Argument(help: "What to look for.")
  var query: String

  @Argument(
    help: "The transcripts, - for standard input; without any, the library.", completion: .file())
  var files: [String] = []

  @Flag(name: [.customShort("E"), .long], help: "The query is a regular expression (PCRE2).")
  var regex = false

  @Flag(help: "Say who speaks where no label does, as lectern speakers finds it.")
  var speakers = false

  @Flag(help: "Print JSON.")
  var json = false

  @Option(help: ArgumentHelp("Show so many passages of the library.", valueName: "count"))
  var limit = 200

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() throws {
    if files.isEmpty { throw ExitCode(searchLibrary()) }
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
    if code == 0, !isFound, !regex,
      ["\"", "title:", "before:", "after:", " -"].contains(where: query.contains)
    {
      Output.tell(
        "in files the words are looked for as they stand; quotes, -word and title: are for the library"
      )
    }
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
    try Output.print(report.lines(namesFile: files.count > 1, isColoured: isColoured))
  }

  private var isColoured: Bool { isatty(STDOUT_FILENO) == 1 && Environment.wantsColor }
}

extension SearchCommand {
  /// - Returns: the exit code.
  private func searchLibrary() -> Int32 {
    var isFound = false
    let code = Failure.reporting {
      if regex {
        throw Failure("-E searches files: name some; in the library words are looked for")
      }
      let library = try Environment.library
      let results = try find(in: library)
      isFound = !results.groups.isEmpty
      let report = LibrarySearchReport(results)
      try Output.print(
        json
          ? report.json()
          : report.lines(columns: TerminalFacts.outputColumns, isColoured: isColoured))
      if library.isEmpty { return Output.tell(Library.howToAdd) }
      if !results.isWhole {
        Output.tell("there are more passages; --limit shows more than \(limit)")
      }
    }
    return code != 0 ? 2 : isFound ? 0 : 1
  }

  private func find(in library: Library) throws -> LibraryResults {
    if !library.isEmpty {
      let needsSpeakers = speakers || Library.asksForSpeaker(query)
      try needsSpeakers ? library.showingCatchUp() : library.showingBringUpToDate()
    }
    var results = try library.search(query, limit: limit) { false }
    // Damage may show only where it is read.
    if let notice = library.notice() {
      Output.tell(notice)
      try library.showingBringUpToDate()
      results = try library.search(query, limit: limit) { false }
    }
    if let problem = results.problem { throw Failure("“\(query)”: \(problem)") }
    return results
  }
}

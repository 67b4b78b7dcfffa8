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
    abstract: "Find words in transcripts or in the library, with time, speaker and context.",
    discussion: """
      In files, the search works like / in the reader: it goes across captions, ignores accents \
      and kinds of dashes, and ignores case unless the query has an upper-case letter; \
      “speaker:tim data” searches the words of Tim. Without files, it searches the library like // \
      in the reader: one passage must have all the words, of which the last may be incomplete; \
      "a phrase", -without, speaker:tim, title:harbour, after:2024-01-31 and before:2024-02-29 \
      narrow the search.

      Exit codes: 0 when something was found, 1 when nothing was found, 2 when a file could not be \
      read or the query is invalid.
      """)

  @Argument(help: "The words to find.")
  var query: String

  @Argument(
    help: "Transcripts, or - for standard input (default: the library).", completion: .file())
  var files: [String] = []

  @Flag(name: [.customShort("E"), .long], help: "Read the query as a regular expression (PCRE2).")
  var regex = false

  @Flag(help: "Print JSON.")
  var json = false

  @Option(help: ArgumentHelp("Show at most this many passages of the library.", valueName: "count"))
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
          let found = try DocumentSource(argument: file).withSlowNotice(which: which) {
            try report(on: $0, named: PathText.shown(file))
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
        "files are searched for the query as it is written; quotes, -word and title: work in the library only"
      )
    }
    if code == 0, !isFound, query.lowercased().hasPrefix("speaker:") {
      Output.tell("nobody of that name says that; lectern speakers FILE tells who speaks")
    }
    throw ExitCode(code != 0 || failures > 0 ? 2 : isFound ? 0 : 1)
  }

  private func report(on source: DocumentSource, named file: String) throws -> SearchReport {
    let sources = SpeakerSources()
    let (read, memory) = try sources.recall(source)
    let labelled = try search(read.transcript, nil, named: file)
    // Who speaks is found out only where it is to be shown or asked for.
    guard !labelled.findings.isEmpty || Library.asksForSpeaker(query) else { return labelled }
    let attribution = try sources.attribution(of: read.transcript, memory)
    return try search(read.transcript, attribution, named: file)
  }

  private func search(
    _ transcript: Transcript, _ attribution: Attribution?, named file: String
  ) throws -> SearchReport {
    let document = Document(transcript, name: file, attribution: attribution)
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
  /// Searches the library and prints the passages.
  /// - Returns: the exit code.
  private func searchLibrary() -> Int32 {
    var isFound = false
    let code = Failure.reporting {
      if regex {
        throw Failure("-E works in files only; name files, or search the library without -E")
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
        Output.tell("there are more than \(limit) passages; --limit shows more")
      }
    }
    return code != 0 ? 2 : isFound ? 0 : 1
  }

  private func find(in library: Library) throws -> LibraryResults {
    if !library.isEmpty {
      try Library.asksForSpeaker(query)
        ? library.showingCatchUp() : library.showingBringUpToDate()
    }
    var results = try library.search(query, limit: limit) { false }
    if try library.showingSpeakers(of: results) {
      results = try library.search(query, limit: limit) { false }
    }
    // Damage to the index may show only when that part of it is read.
    if let notice = library.notice() {
      Output.tell(notice)
      try library.showingBringUpToDate()
      results = try library.search(query, limit: limit) { false }
    }
    if let problem = results.problem { throw Failure("“\(query)”: \(problem)") }
    return results
  }
}

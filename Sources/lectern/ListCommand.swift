import ArgumentParser
import CursesTerminal
import ReaderRuntime

/// `lectern list`.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the library's documents, the last read or added first.")

  @Argument(help: "List only documents with these words in their title, name, people or date.")
  var words: [String] = []

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "List the archived documents instead.")
  var archived = false

  func run() throws {
    let code = Failure.reporting {
      let library = try Environment.library
      let all = try library.showingListing()
      let listed = all.filter { $0.isArchived == archived }.filtered(by: words)
      let report = ShelfReport(listed)
      if json { return try Output.print(try report.json()) }
      if all.isEmpty { return Output.tell(Library.howToAdd) }
      if listed.isEmpty { return Output.tell("no document in the library matches") }
      try Output.print(report.table(columns: TerminalFacts.outputColumns))
    }
    throw ExitCode(code)
  }
}

extension Library {
  /// Said where a library is empty.
  static let howToAdd = "the library is empty; lectern add FILE adds a transcript"
}

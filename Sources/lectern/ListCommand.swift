import ArgumentParser
import CursesTerminal
import ReaderRuntime

/// `lectern list`.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what is in the library, what was read or added last first.")

  @Argument(help: "Only documents with these words in title, name, people or date.")
  var words: [String] = []

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "List what was put away instead.")
  var archived = false

  func run() throws {
    let code = Failure.reporting {
      let library = try Environment.library
      let all = try library.showingListing()
      let listed = all.filter { $0.isArchived == archived }.filtered(by: words)
      let report = ShelfReport(listed)
      if json { return try Output.print(try report.json()) }
      if all.isEmpty { return Output.tell(Library.howToAdd) }
      if listed.isEmpty { return Output.tell("nothing in the library is like that") }
      try Output.print(report.table(columns: TerminalFacts.outputColumns))
    }
    throw ExitCode(code)
  }
}

extension Library {
  /// Said where a library is empty.
  static let howToAdd = "nothing is in the library yet; lectern add FILE puts a transcript there"
}

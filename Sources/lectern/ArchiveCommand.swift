import ArgumentParser
import ReaderRuntime

/// `lectern archive`.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Hide documents from the list; searches still find them.")

  @Argument(help: .documents)
  var documents: [String]

  @Flag(help: "Show them in the list again.")
  var back = false

  func run() throws {
    let code = Failure.reporting {
      let library = try Environment.library
      for document in try library.documents(named: documents) {
        try library.setArchived(!back, document.hash)
        let done = back ? "Restored" : "Archived"
        try Output.print(Array("\(done) \(document.quotedTitle)\n".utf8))
      }
    }
    throw ExitCode(code)
  }
}

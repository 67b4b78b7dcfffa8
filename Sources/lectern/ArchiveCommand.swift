import ArgumentParser
import ReaderRuntime

/// `lectern archive`.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Put documents of the library away: still searched, but not listed at first.")

  @Argument(help: .documents)
  var documents: [String]

  @Flag(help: "Bring them back.")
  var back = false

  func run() throws {
    let code = Failure.reporting {
      let library = try Environment.library
      for document in try library.documents(named: documents) {
        try library.setArchived(!back, document.hash)
        let done = back ? "Brought back" : "Put away"
        try Output.print(Array("\(done) \(document.quotedTitle)\n".utf8))
      }
    }
    throw ExitCode(code)
  }
}

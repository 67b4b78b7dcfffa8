import ArgumentParser
import ReaderRuntime
import Transcripts

/// `lectern remove`.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take documents out of the library.",
    discussion: """
      Their copies go; notes, marks and corrections stay, and are there again when a document is \
      added again. lectern archive only puts a document away.
      """)

  @Argument(help: .documents)
  var documents: [String]

  func run() throws {
    let code = Failure.reporting {
      let library = try Environment.library
      for document in try library.documents(named: documents) {
        try library.remove(document.hash)
        try Output.print(
          Array(
            "Removed \(document.quotedTitle); what you noted in it is kept for when it is added again\n"
              .utf8))
      }
    }
    throw ExitCode(code)
  }
}

extension ArgumentHelp {
  /// Documents of the library on a command line.
  static var documents: ArgumentHelp {
    "Each by words of its title or name, or by the first digits that lectern list shows."
  }
}

extension Library {
  /// The documents that are meant, all of which are found before anything happens to one.
  func documents(named names: [String]) throws -> [ShelvedDocument] {
    let all = try documents()
    var found: [ShelvedDocument] = []
    for name in names {
      let document = try all.document(named: name)
      if !found.contains(document) { found.append(document) }
    }
    return found
  }
}

extension ShelvedDocument {
  /// For a sentence.
  var quotedTitle: String { "“\(ErrorSentences.visible(shownTitle))”" }
}

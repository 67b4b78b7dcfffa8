import ArgumentParser
import ReaderRuntime
import Transcripts

/// `lectern remove`.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove documents from the library.",
    discussion: """
      Their copies are deleted; notes, marks and corrections are kept, and come back when a document \
      is added again. To hide a document without removing it, use lectern archive.
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
            "Removed \(document.quotedTitle); its notes are kept in case it is added again\n"
              .utf8))
      }
    }
    throw ExitCode(code)
  }
}

extension ArgumentHelp {
  /// The help for documents of the library on a command line.
  static var documents: ArgumentHelp {
    "Words of a title or name, or an ID as lectern list shows it."
  }
}

extension Library {
  /// The documents that some names mean, without repetition.
  /// - Throws: when a name means none or several; nothing has been changed then.
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
  /// The title in quotation marks, for a sentence.
  var quotedTitle: String { "“\(ErrorSentences.visible(shownTitle))”" }
}

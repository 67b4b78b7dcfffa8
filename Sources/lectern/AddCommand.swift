import ArgumentParser
import ReaderRuntime

/// `lectern add`.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add transcripts to the library.",
    discussion: """
      The library keeps a copy of each file and of the files that belong to it, so the originals \
      are no longer needed. From folders it takes every file with the ending of a transcript, \
      except hidden ones. Documents that it has already are skipped, so adding a folder again adds \
      only new ones.
      """)

  @Argument(
    help: "Transcripts, folders of transcripts, or - for standard input.", completion: .file())
  var files: [String]

  /// The most documents whose speakers are inferred at once; more would take too long.
  private static let soonDone = 40

  func run() throws {
    var unread = 0
    let code = Failure.reporting {
      let library = try Environment.library
      let sources = TranscriptFiles(files).sources
      guard !sources.isEmpty else {
        throw Failure("no file there has the ending of a transcript; name a file to try it")
      }
      let tally = try ProgressLine.during { line in
        try add(sources, to: library, line)
      }
      unread = tally.unread
      try Output.print(Array("\(tally.sentence)\n".utf8))
      if tally.added > 0 { try findSpeakers(in: library) }
    }
    throw ExitCode(code != 0 ? code : unread > 0 ? 1 : 0)
  }

  private struct Tally {
    var (added, known, unread) = (0, 0, 0)

    var sentence: String {
      var parts = ["Added \(added)"]
      if known > 0 { parts.append("\(known) \(known == 1 ? "was" : "were") there already") }
      if unread > 0 { parts.append("\(unread) could not be read") }
      return parts.joined(separator: ", ")
    }
  }

  private func add(
    _ sources: [DocumentSource], to library: Library, _ line: ProgressLine
  ) throws -> Tally {
    var tally = Tally()
    try library.add(sources) { _, result in
      switch result {
      case .success(let addition) where addition.isNew: tally.added += 1
      case .success: tally.known += 1
      case .failure(let error):
        tally.unread += 1
        line.tell(Failure(error).sentence)
      }
      line.show(tally.added + tally.known + tally.unread, of: sources.count, "Adding")
    }
    return tally
  }

  private func findSpeakers(in library: Library) throws {
    let pending = try library.pending()
    if pending > Self.soonDone {
      return Output.tell(
        "the speakers of \(pending) documents will be inferred while you read; "
          + "lectern library check does it now")
    }
    try library.showingCatchUp()
  }
}

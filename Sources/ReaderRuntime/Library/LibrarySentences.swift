import Glibc
import TranscriptFormats
import TranscriptLibrary
import Transcripts

/// Messages about the library and the user's own files; see `ErrorSentences`.
public enum LibrarySentences {
  /// The reason that something was not saved or loaded, with the path.
  public static func sentence(_ error: LibraryError) -> String {
    switch error {
    case .cannotMakeFolder(let path, let number):
      "\(text(number)): cannot create the folder \(short(path)); nothing was saved; create it and try again"
    case .cannotRead(let path, EINVAL), .cannotWrite(let path, EINVAL):
      "not a plain file, and left alone: \(short(path)); move it away to save here"
    case .cannotRead(let path, let number):
      "\(text(number)): cannot read \(short(path)); it was left as it is; check its permissions"
    case .cannotWrite(let path, let number):
      "\(text(number)): cannot write \(short(path)); the last saved version is still there; try again"
    case .cannotSetAside(let path, let number):
      "damaged, and cannot be set aside (\(text(number))): \(short(path)); move it away to save here"
    case .newerVersion(let path):
      "written by a later version of lectern: \(short(path)); use that version, or move the file away"
    case .cannotOpenIndex(let path, let failure):
      sentence(failure, path, otherwise: "cannot be opened", "check its permissions")
    case .indexFailed(let path, let failure):
      sentence(failure, path, otherwise: "failed", "run lectern library check")
    case .noFolder:
      "there is no folder to save in; set HOME or XDG_DATA_HOME"
    }
  }

  /// The failure of the index at a path.
  private static func sentence(
    _ failure: IndexFailure, _ path: String, otherwise problem: String, _ remedy: String
  ) -> String {
    let index = "the library's index \(short(path))"
    return switch failure {
    case .diskFull: "the disk is full: \(index) cannot be written; make room, then try again"
    case .readOnly: "\(index) cannot be written; allow writing to add and remove documents"
    case .busy: "another program is busy with \(index); try again when it is done"
    case .other(let message): "\(index) \(problem): \(visible(message)); \(remedy)"
    }
  }

  /// The reason that a name does not select one document; each candidate is on a line of its own.
  public static func sentence(_ error: ShelfSelectionError) -> String {
    switch error {
    case .none(let what):
      return visible("“\(what)” is not in the library; lectern list shows the documents")
    case .several(let what, let documents):
      let lines = documents.prefix(20).map { document in
        "\n  " + visible("\(document.hash.hex.prefix(8))  \(document.shownTitle)")
      }
      let more = documents.count > 20 ? "\n  and \(documents.count - 20) more" : ""
      let head =
        "“\(what)” matches \(documents.count) documents; name one by its ID's first digits:"
      return visible(head) + lines.joined() + more
    }
  }

  /// The number of copies on the shelf that cannot be read.
  static func unreadable(_ count: Int) -> String {
    let which = count == 1 ? "1 document" : "\(count) documents"
    return "\(which) in the library cannot be read; lectern library check says which"
  }

  /// A damaged index was set aside.
  static func indexSetAside(_ path: String) -> String {
    "the library's index was damaged and is being rebuilt; the damaged one is kept as \(short(path))"
  }

  /// A copy has changed since it was added.
  static func altered(_ hash: ContentHash, path: String) -> String {
    "\(short(path)) has changed since it was added; lectern remove \(hash.hex.prefix(8)), then add the "
      + "document again"
  }

  /// The number of documents and notes in a library.
  static func shelf(_ documents: [ShelvedDocument]) -> String {
    let archived = documents.count { $0.isArchived }
    let notes = documents.reduce(0) { $0 + $1.notes }
    var parts = [documents.count == 1 ? "1 document" : "\(documents.count) documents"]
    if archived > 0 { parts.append("\(archived) archived") }
    if notes > 0 { parts.append(notes == 1 ? "1 note" : "\(notes) notes") }
    return parts.joined(separator: ", ") + "; the index has all that can be read"
  }

  /// The reason that a file of names or corrections cannot be used, with its path.
  public static func sentence(_ error: SpeakerInputError) -> String {
    switch error.reason {
    case .file(let reason): visible("\(error.path): \(ErrorSentences.sentence(reason))")
    case .noRoster:
      visible(
        "\(error.path): not a roster; write one name a line, or JSON such as "
          + "{\"people\": [{\"name\": \"Jane Doe\"}]}")
    case .noCorrections:
      visible(
        "\(error.path): not corrections; write JSON such as {\"corrections\": [{\"start_line\": 0, "
          + "\"start_char\": 0, \"end_line\": 9, \"end_char\": 0, \"speaker\": \"Jane Doe\"}]}")
    }
  }

  /// The reason that an entry in a file is no correction.
  public static func sentence(_ problem: CorrectionProblem) -> String {
    switch problem {
    case .noPlaces: "start_line, start_char, end_line and end_char must be whole numbers"
    case .noSpeaker: "speaker must be a name, and not a blank one"
    case .outsideText: "it starts outside the text"
    case .endsBeforeStart: "it ends before it starts"
    case .noNames: "a rename needs the names from and to"
    case .unknownKind: "kind must be speaker, voice, rename, split or join"
    }
  }

  /// The reason that a correction has no effect.
  public static func sentence(_ reason: RefusedCorrection.Reason) -> String {
    switch reason {
    case .outsideText: "it is outside the text"
    case .overruled: "later corrections override all of it"
    case .unknownName: "no speaker has the name that it changes"
    }
  }

  /// That a number of speakers was given where the captions tell them.
  public static let countIsUnused =
    "--speakers counts where speakers are inferred; here the captions say who speaks"

  /// A sentence about one correction, with its file and number.
  /// - Parameter number: the correction's position in the file, from 0.
  public static func about(file: String, correction number: Int, _ sentence: String) -> String {
    visible("\(file): corrections[\(number)] is not used: \(sentence)")
  }

  /// The notices about an overlay that was loaded.
  static func notices(_ loaded: LoadedOverlay) -> [String] {
    var notices: [String] = []
    if let path = loaded.setAside { notices.append(setAside(path)) }
    var unplaced = loaded.unplaced
    unplaced.corrections -= loaded.unnamed
    if unplaced.total > 0 {
      notices.append(
        "\(counted(unplaced)) could not be placed in this text; kept in the file")
    }
    if loaded.unnamed > 0 {
      notices.append(
        "\(counted(OverlayCount(corrections: loaded.unnamed))) not used: the name is blank")
    }
    return notices
  }

  /// The result of moving the user's edits to a document that was read again.
  /// - Parameters:
  ///   - kept: the edits that have a place in the new text.
  ///   - unplaced: the edits that have none.
  static func rebased(kept: OverlayCount, unplaced: OverlayCount) -> String {
    let left =
      unplaced.total == 0
      ? nil : "\(counted(unplaced)) \(unplaced.total == 1 ? "has" : "have") no place"
    let parts = [kept.total == 0 ? nil : "\(counted(kept)) kept", left]
    return "Read again · \(parts.compactMap(\.self).joined(separator: ", "))"
  }

  static func orphaned(_ count: OverlayCount) -> String {
    "Read again · \(counted(count)) \(count.total == 1 ? "belongs" : "belong") to the earlier version"
      + " of this file"
  }

  static func setAside(_ path: String) -> String { "a damaged file was set aside: \(short(path))" }

  /// The numbers of each kind: `2 corrections, 1 note and 3 marks`.
  static func counted(_ count: OverlayCount) -> String {
    let parts = [
      (count.corrections, "correction"), (count.notes, "note"), (count.marks, "mark"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return (parts.count > 1 ? [parts.dropLast().joined(separator: ", ")] : [])
      .map { "\($0) and " }.joined() + (parts.last ?? "nothing")
  }

  /// A path in which a document's ID is shortened to its first eight digits.
  private static func short(_ path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, name.prefix(while: \.isHexDigit).count == 64 else {
      return visible(path)
    }
    return visible(
      (parts.dropLast() + [name.prefix(8) + "…" + name.dropFirst(64)]).joined(separator: "/"))
  }

  private static func text(_ number: Int32) -> String { String(cString: strerror(number)) }

  private static func visible(_ text: String) -> String { ErrorSentences.visible(text) }
}

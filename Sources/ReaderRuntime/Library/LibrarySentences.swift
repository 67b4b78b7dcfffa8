import Glibc
import TranscriptFormats
import TranscriptLibrary
import Transcripts

/// What is said about files of the user's own making: see `ErrorSentences`.
public enum LibrarySentences {
  /// The reason that something was not saved or loaded, with the path.
  public static func sentence(_ error: LibraryError) -> String {
    switch error {
    case .cannotMakeFolder(let path, let number):
      "\(text(number)), making the folder \(short(path)); nothing was saved"
    case .cannotRead(let path, EINVAL), .cannotWrite(let path, EINVAL):
      "no plain file, and so left alone: \(short(path)); move it away to save here"
    case .cannotRead(let path, let number):
      "\(text(number)), reading \(short(path)); it stays as it is"
    case .cannotWrite(let path, let number):
      "\(text(number)), writing \(short(path)); what was saved before is still there"
    case .cannotSetAside(let path, let number):
      "damaged and cannot be put aside (\(text(number))): \(short(path)); move it away to save here"
    case .newerVersion(let path):
      "from a later version of lectern: \(short(path)); use that version, or move the file away"
    case .cannotOpenIndex(let path, .readOnly), .indexFailed(let path, .readOnly):
      "the library's index cannot be written: \(short(path)); reading goes on, adding and removing wait"
    case .cannotOpenIndex(let path, .diskFull):
      "the disk is full, opening the library's index \(short(path)); make room to search and add"
    case .cannotOpenIndex(let path, let failure):
      "\(visible(failure.text)), opening the library's index \(short(path)); documents open as before"
    case .indexFailed(let path, .diskFull):
      "the disk is full, writing the library's index \(short(path)); make room, then add again"
    case .indexFailed(let path, let failure):
      "\(visible(failure.text)), in the library's index \(short(path)); what is on the shelf is safe"
    case .noFolder:
      "there is no folder to save in; set HOME or XDG_DATA_HOME"
    }
  }

  /// Why it is not known which document is meant; the candidates stand in lines of their own.
  public static func sentence(_ error: ShelfSelectionError) -> String {
    switch error {
    case .none(let what):
      return visible("“\(what)” is not in the library; lectern list shows what is")
    case .several(let what, let documents):
      let lines = documents.prefix(20).map { document in
        "\n  " + visible("\(document.hash.hex.prefix(8))  \(document.shownTitle)")
      }
      let more = documents.count > 20 ? "\n  and \(documents.count - 20) more" : ""
      return visible("“\(what)” may be one of \(documents.count); name it by its first digits:")
        + lines.joined() + more
    }
  }

  /// How many copies on the shelf cannot be read.
  static func unreadable(_ count: Int) -> String {
    let which = count == 1 ? "1 document" : "\(count) documents"
    return "\(which) of the library cannot be read; lectern library check says which"
  }

  /// The index was damaged.
  static func indexSetAside(_ path: String) -> String {
    "the library’s index was damaged and is made anew; put aside: \(short(path))"
  }

  /// A copy is not what was added.
  static func altered(_ hash: ContentHash, path: String) -> String {
    "\(short(path)) is no longer what was added; lectern remove \(hash.hex.prefix(8)), then add the "
      + "document again"
  }

  /// How much is in a library.
  static func shelf(_ documents: [ShelvedDocument]) -> String {
    let archived = documents.count { $0.isArchived }
    let notes = documents.reduce(0) { $0 + $1.notes }
    var parts = [documents.count == 1 ? "1 document" : "\(documents.count) documents"]
    if archived > 0 { parts.append("\(archived) put away") }
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

  /// About one correction of a file.
  public static func sentence(_ problem: CorrectionProblem) -> String {
    switch problem {
    case .noPlaces: "start_line, start_char, end_line and end_char must all be whole numbers"
    case .noSpeaker: "speaker must be a name, and not a blank one"
    case .outsideText: "it does not start in the text"
    case .endsBeforeStart: "it ends before it starts"
    }
  }

  /// About one correction that says nothing.
  public static func sentence(_ reason: RefusedCorrection.Reason) -> String {
    switch reason {
    case .outsideText: "it is not in the text"
    case .overruled: "later ones say something else about all of its words"
    case .unknownName: "nobody bears the name that it changes"
    }
  }

  /// A sentence about one correction, with where it stands.
  /// - Parameter number: of the correction in the file, from 0.
  public static func about(file: String, correction number: Int, _ sentence: String) -> String {
    visible("\(file): corrections[\(number)] is not used: \(sentence)")
  }

  /// What a user should know about an overlay that was loaded.
  static func notices(_ loaded: LoadedOverlay) -> [String] {
    var notices: [String] = []
    if let path = loaded.setAside { notices.append(setAside(path)) }
    var unplaced = loaded.unplaced
    unplaced.corrections -= loaded.unnamed
    if unplaced.total > 0 {
      notices.append(
        "\(counted(unplaced)) could not be placed in this text; kept for another reading")
    }
    if loaded.unnamed > 0 {
      notices.append(
        "\(counted(OverlayCount(corrections: loaded.unnamed))) not used: the name is blank")
    }
    return notices
  }

  /// What became of what the user made when the document was read again.
  /// - Parameters:
  ///   - kept: what has a place in the text as it is now.
  ///   - unplaced: what has none.
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

  static func setAside(_ path: String) -> String { "damaged, put aside: \(short(path))" }

  /// How many of each kind there are: `2 corrections, 1 note and 3 marks`.
  static func counted(_ count: OverlayCount) -> String {
    let parts = [
      (count.corrections, "correction"), (count.notes, "note"), (count.marks, "mark"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return (parts.count > 1 ? [parts.dropLast().joined(separator: ", ")] : [])
      .map { "\($0) and " }.joined() + (parts.last ?? "nothing")
  }

  /// A path in which a document's hash has its first eight digits only.
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

import Transcripts

/// The marks that tell speakers apart without colours.
enum SpeakerMark {
  private static let marks = ["●", "◆", "▲", "■", "○", "◇", "△", "□"]

  /// - Parameter speaker: a speaker, or `nobody`.
  static func mark(_ speaker: Int, in document: Document) -> String {
    guard speaker != document.nobody else { return "·" }
    // Beyond eight speakers, each eight have the marks in another order beside the same colours.
    let number = document.marks[speaker]
    return marks[(number + number / marks.count) % marks.count]
  }

  /// The role of a speaker's mark.
  static func role(_ speaker: Int, in document: Document) -> Role {
    .speaker(speaker == document.nobody ? nil : document.marks[speaker])
  }

  /// The role of a name: a guess is in the letters of remarks, and only its mark has the colour.
  static func nameRole(_ speaker: Int, _ certainty: Certainty, in document: Document) -> Role {
    certainty <= .guessed ? .secondary : role(speaker, in: document)
  }

  /// The mark and name of a turn's speaker.
  static func label(ofTurn turn: Int, in document: Document) -> String {
    "\(mark(document.turnSpeakers[turn], in: document)) \(document.label(ofTurn: turn))"
  }
}

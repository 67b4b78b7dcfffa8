/// The marks that tell speakers apart without colours.
enum SpeakerMark {
  private static let marks = ["●", "◆", "▲", "■", "○", "◇", "△", "□"]

  /// - Parameter speaker: a speaker, or `nobody`.
  static func mark(_ speaker: Int, in document: Document) -> String {
    speaker == document.nobody ? "·" : marks[document.marks[speaker] % marks.count]
  }

  static func role(_ speaker: Int, in document: Document) -> Role {
    .speaker(speaker == document.nobody ? nil : document.marks[speaker])
  }

  /// The mark and name of a turn's speaker.
  static func label(ofTurn turn: Int, in document: Document) -> String {
    "\(mark(document.turnSpeakers[turn], in: document)) \(document.label(ofTurn: turn))"
  }
}

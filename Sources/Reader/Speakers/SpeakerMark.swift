/// How a speaker is told from the others without colours.
enum SpeakerMark {
  private static let marks = ["●", "◆", "▲", "■", "○", "◇", "△", "□"]

  /// - Parameter voice: a speaker, or `nobody`.
  static func mark(_ voice: Int, in document: Document) -> String {
    voice == document.nobody ? "·" : marks[document.marks[voice] % marks.count]
  }

  static func role(_ voice: Int, in document: Document) -> Role {
    .speaker(voice == document.nobody ? nil : document.marks[voice])
  }

  /// Mark and name of a turn's speaker.
  static func label(ofTurn turn: Int, in document: Document) -> String {
    "\(mark(document.voices[turn], in: document)) \(document.label(ofTurn: turn))"
  }
}

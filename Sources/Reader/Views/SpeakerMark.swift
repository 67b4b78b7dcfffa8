/// How a speaker is told from the others without colours.
enum SpeakerMark {
  private static let marks = ["●", "◆", "▲", "■", "○", "◇", "△", "□"]

  static func mark(_ speaker: Int?) -> String { speaker.map { marks[$0 % marks.count] } ?? "·" }

  static func name(_ speaker: Int?, in document: Document) -> String {
    speaker.flatMap { document.transcript.speakers[$0].name } ?? "Speaker ?"
  }

  /// Mark and name.
  static func label(_ speaker: Int?, in document: Document) -> String {
    "\(mark(speaker)) \(name(speaker, in: document))"
  }
}

/// A line that was typed before: a command, or a needle as it was meant.
struct RecalledLine: Hashable, Sendable {
  enum Kind: Character, CaseIterable, Sendable {
    case command = ":"
    case words = "/"
    case expression = "~"
  }

  var kind: Kind
  var text: String

  init(_ kind: Kind, _ text: String) { (self.kind, self.text) = (kind, text) }

  /// The line as it is saved: the sign of its kind, and the text.
  var kept: String { String(kind.rawValue) + text }

  /// Reads a saved line; nil for anything else.
  init?(kept: String) {
    guard let kind = kept.first.flatMap(Kind.init), kept.count > 1 else { return nil }
    self.init(kind, String(kept.dropFirst()))
  }
}

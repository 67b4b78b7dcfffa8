import TerminalCells

/// A useful key, and its effect.
struct Hint: Hashable, Sendable {
  var key: String
  var what: String
  private var isPressable = true

  /// Columns of the hint.
  var columns: Int { TextMeasure.columns(key) + TextMeasure.columns(what) + 1 }

  /// The keys that a click on the hint presses: the first of several, and each of a sequence such as
  /// `dd`; nil for a range such as `1-9`.
  var keys: [Key]? {
    guard isPressable else { return nil }
    let first = key.split(separator: " ").first ?? ""
    if let key = Key(name: first) { return [key] }
    return Set(first).count == 1 ? first.map { Key($0) } : nil
  }

  /// - Parameter isPressable: false for what is only told, such as letters in use.
  init(_ key: String, _ what: String, isPressable: Bool = true) {
    (self.key, self.what, self.isPressable) = (key, what, isPressable)
  }
}

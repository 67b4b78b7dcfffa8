import Synchronization

/// The columns that the terminal gives to characters that are ambiguous by East Asian Width (Unicode
/// Standard Annex 11), such as `○`, `…`, `é` and the lines of boxes.
///
/// Most terminals show them in one column; some, set up for Chinese, Japanese or Korean, in two.
public enum AmbiguousWidth: String, CaseIterable, Sendable {
  /// One column.
  case narrow
  /// Two columns. The reader's own marks, bars and rules are then ASCII.
  case wide

  private static let isWide = Atomic(false)

  /// What holds for the terminal of this process, as its locale does: set before the first frame, or
  /// when the terminal has told it, after which all is laid out anew.
  public static var current: AmbiguousWidth {
    get { isWide.load(ordering: .relaxed) ? .wide : .narrow }
    set { isWide.store(newValue == .wide, ordering: .relaxed) }
  }
}

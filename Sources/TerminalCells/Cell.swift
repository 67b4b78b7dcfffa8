/// One column of one row: a base character with up to four marks, and what it is.
public struct Cell: Hashable, Sendable {
  /// Layers that change the look of any role.
  public struct Emphasis: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// On a row that is lifted out of the page: the cursor's, the status line.
    public static let raised = Emphasis(rawValue: 1)
    /// Set back behind the rest, as the turns of other speakers are under solo.
    public static let dimmed = Emphasis(rawValue: 2)
  }

  /// The base character; 0 in the right half of a wide one.
  public var base: UInt32
  /// Zero-width marks on the base, 0 where there is none (ncurses keeps four).
  public var mark1: UInt32 = 0
  public var mark2: UInt32 = 0
  public var mark3: UInt32 = 0
  public var mark4: UInt32 = 0
  /// What the cell shows, by the reader's numbering of roles, below `StyleSheet.roles`.
  public var role: UInt8
  public var emphasis: Emphasis

  public init(base: UInt32 = 0x20, role: UInt8 = 0, emphasis: Emphasis = []) {
    self.base = base
    self.role = role
    self.emphasis = emphasis
  }

  /// The right half of a wide character.
  public var isContinuation: Bool { base == 0 }

  /// Puts a mark on the base; a fifth mark is dropped.
  public mutating func add(mark: UInt32) {
    if mark1 == 0 {
      mark1 = mark
    } else if mark2 == 0 {
      mark2 = mark
    } else if mark3 == 0 {
      mark3 = mark
    } else if mark4 == 0 {
      mark4 = mark
    }
  }

  /// Base and marks, in order.
  public var scalars: [UInt32] { [base, mark1, mark2, mark3, mark4].filter { $0 != 0 } }
}

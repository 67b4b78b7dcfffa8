/// One column of one row: a base character with up to four marks, its role and its emphasis.
public struct Cell: Hashable, Sendable {
  /// Changes to the style of any role.
  public struct Emphasis: OptionSet, Hashable, Sendable {
    /// Below 4, as `StyleSheet.styles` is indexed by it.
    public let rawValue: UInt8
    /// An emphasis by its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// On a highlighted row: the cursor's, the status line.
    public static let raised = Emphasis(rawValue: 1)
    /// Less prominent than the rest, as the turns of other speakers are under solo.
    public static let dimmed = Emphasis(rawValue: 2)
  }

  /// The base character; 0 in the right half of a wide one.
  public var base: UInt32
  /// A zero-width mark on the base; 0 for none. ncurses keeps four.
  public var mark1: UInt32 = 0
  /// The second mark.
  public var mark2: UInt32 = 0
  /// The third mark.
  public var mark3: UInt32 = 0
  /// The fourth mark.
  public var mark4: UInt32 = 0
  /// The kind of thing that the cell shows, by the reader's numbering; below `StyleSheet.roles`.
  public var role: UInt8
  /// How the style of the role is changed.
  public var emphasis: Emphasis

  /// A cell with a base character and no marks.
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

/// A movement of the mouse over a terminal's cells: of its wheel, or with the left button.
public struct Mouse: Hashable, Sendable {
  /// The part of the mouse, and what it did.
  public enum Action: Hashable, Sendable {
    /// The left button was pressed, moved to another cell while held, and released.
    case press, drag, release
    /// The wheel was turned by a notch.
    case wheelUp, wheelDown
  }

  /// What happened.
  public var action: Action
  /// The column of the pointer's cell, from 0 on.
  public var column: Int
  /// The row of the pointer's cell, from 0 on.
  public var row: Int

  /// An action at a cell.
  public init(_ action: Action, column: Int, row: Int) {
    self.action = action
    (self.column, self.row) = (column, row)
  }
}

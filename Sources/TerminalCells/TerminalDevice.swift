/// A window's size in columns and rows.
public struct CellSize: Hashable, Sendable {
  /// The number of columns.
  public var columns: Int
  /// The number of rows.
  public var rows: Int

  /// A size in columns and rows.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// An event that a terminal reports.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text that was pasted in bracketed-paste mode; not yet safe for the screen.
  case paste(String)
  /// The mouse was used.
  case mouse(Mouse)
  /// The window has another size.
  case resized(CellSize)
  /// The program continues after it was stopped; the whole screen must be redrawn.
  case resumed
  /// The system asks the program to stop (`SIGTSTP` sent by another process).
  case stopRequested
  /// The terminal answered a question about itself.
  case answered(TerminalAnswer)
  /// A signal asks the program to end, or the terminal is gone. The number is the signal's
  /// (`SIGHUP` when the terminal was closed).
  case ended(signal: Int32)
}

/// A terminal as the event loop sees it.
///
/// One thread uses it; only `wake` may be called from others.
public protocol TerminalDevice: AnyObject {
  /// The window's size.
  var size: CellSize { get }
  /// One sentence for the user at start, such as that the screen is ASCII only; nil for none.
  var notice: String? { get }
  /// Draws a frame; sends only the difference from the frame before.
  func draw(_ surface: Surface, styles: StyleSheet)
  /// Waits for events, at most `milliseconds` (nil: without limit), and returns all that have
  /// arrived; empty when the time ran out or `wake` was called.
  func events(within milliseconds: Int?) -> [TerminalEvent]
  /// Ends the wait of `events(within:)` from any thread.
  var wake: @Sendable () -> Void { get }
  /// Sets the title of the terminal's window, where it has one; what it was before is given back with
  /// the terminal. The text has no controls.
  func show(title: String)
  /// Sends text to the terminal for its clipboard; nothing tells whether it is taken.
  func copy(_ text: String)
  /// Forgets the last frame, so that the next one is sent whole.
  func invalidate()
  /// Restores the terminal, stops the program and its process group, and takes the terminal again
  /// when the program continues.
  func suspend()
  /// Restores the terminal to its former state. Later calls do nothing.
  func close()
}

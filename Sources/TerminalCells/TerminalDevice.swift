/// A window's size in columns and rows.
public struct CellSize: Hashable, Sendable {
  public var columns: Int
  public var rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// What a terminal tells the reader.
public enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// Text that was pasted between bracketed-paste marks; not yet made safe for the screen.
  case paste(String)
  case resized(CellSize)
  /// The program goes on after it was stopped; the screen must be drawn whole.
  case resumed
  /// The system asks the program to stop (`SIGTSTP` sent by another process).
  case stopRequested
  /// A signal asks the program to end, or the terminal is gone. The number is the signal's
  /// (`SIGHUP` when the terminal was closed).
  case ended(signal: Int32)
}

/// A terminal as the event loop sees it. One thread uses it; only `wake` may be called from others.
public protocol TerminalDevice: AnyObject {
  var size: CellSize { get }
  /// One sentence to tell the user at start, such as that the screen is ASCII only; nil for none.
  var notice: String? { get }
  /// Puts a frame on the screen; sends only what differs from the frame before.
  func draw(_ surface: Surface, styles: StyleSheet)
  /// Waits until something happens, at most `milliseconds` (nil: for ever), and returns all that is
  /// there; empty when the time ran out or `wake` was called.
  func events(within milliseconds: Int?) -> [TerminalEvent]
  /// Ends the wait of `events` from any thread.
  var wake: @Sendable () -> Void { get }
  /// Puts text on the clipboard, where the terminal has one and lets programs do that.
  func copy(_ text: String)
  /// Forgets what is on the screen, so that the next frame is sent whole.
  func invalidate()
  /// Gives the terminal back, stops the program and its process group, and takes the terminal
  /// again when the program goes on.
  func suspend()
  /// Gives the terminal back as it was. Later calls do nothing.
  func close()
}

import CNcurses
import CTerminal
import Glibc
import TerminalCells

/// The terminal that the program runs in, with ncurses for the screen and `InputDecoder` for the
/// keys.
///
/// There is only one at a time, because signals, crash handlers and ncurses' screen belong to the
/// process.
public final class CursesTerminal: TerminalDevice {
  /// The size of the window.
  public private(set) var size: CellSize
  /// A sentence about a missing terminfo entry or characters that cannot be shown; nil when all is
  /// well.
  public let notice: String?
  /// Makes a waiting `events` return. Any thread may call it.
  public let wake: @Sendable () -> Void

  let screen: CursesScreen
  let keys: Int32
  let output: Int32
  let signals: Int32
  let woken: Int32
  let settings: termios
  /// Whether the window's title can be set.
  private let hasTitle: Bool
  /// Whether the terminal may be GNU screen.
  private let isInScreen: Bool
  var decoder = InputDecoder()
  /// The time at which `decoder.flush` is due, or was called last.
  var flushDue = 0
  var queue: [TerminalEvent] = []
  /// The questions that the terminal was asked and has not answered.
  var unanswered: TerminalQuestions = []
  /// The time until which replies are expected; nil when none is.
  var repliesDue: Int?
  var isScreenTaken = true
  /// Whether a signal has asked the program to end.
  var isEnding = false
  private var isClosed = false

  /// Takes over the terminal of standard input and output.
  /// - Parameters:
  ///   - useColor: false under `NO_COLOR`.
  ///   - useMouse: false leaves the mouse to the terminal.
  ///   - environment: returns the value of an environment variable; called for `TERM` and
  ///     `COLORTERM`.
  /// - Throws: `TerminalError`, with the terminal unchanged.
  public convenience init(
    useColor: Bool = true, useMouse: Bool = true, environment: (String) -> String?
  ) throws(TerminalError) {
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNotATerminal }
    var keys = STDIN_FILENO
    if isatty(STDIN_FILENO) == 0 {
      keys = Self.openControllingTerminal()
      guard keys >= 0 else { throw .noControllingTerminal }
    }
    try self.init(
      keys: keys, output: STDOUT_FILENO, useColor: useColor, useMouse: useMouse,
      environment: environment)
  }

  init(
    keys: Int32, output: Int32, useColor: Bool, useMouse: Bool = true,
    environment: (String) -> String?
  ) throws(TerminalError) {
    let encoding = LocaleEncoding.adopt()
    let (term, isDirect, missing) = try Self.terminfoEntry(
      output: output, useColor: useColor, environment: environment)
    var settings = termios()
    // Never closed, because a thread may call `wake` after the terminal is closed.
    let woken = terminal_wake_open()
    guard woken >= 0, tcgetattr(output, &settings) == 0 else { throw .cannotStart(term) }
    // ncurses installs no handlers for signals that are caught before it starts.
    let signals = terminal_signals_catch(output)
    terminal_guard_arm(output, &settings)
    terminal_stderr_hold()
    guard signals >= 0,
      let screen = CursesScreen(
        name: term, output: output, keys: keys, isDirect: isDirect, useColor: useColor,
        useMouse: useMouse,
        repertoire: encoding != .utf8 ? .ascii : term.hasPrefix("linux") ? .console : .all)
    else {
      terminal_stderr_release()
      terminal_guard_disarm()
      terminal_signals_release()
      throw .cannotStart(term)
    }
    (self.screen, self.keys, self.output) = (screen, keys, output)
    (self.signals, self.woken, self.settings) = (signals, woken, settings)
    let substitution = missing.map { TerminalFamily(term: $0).notice(drawnAs: term) }
    let notices = [substitution, encoding.notice].compactMap(\.self)
    notice = notices.isEmpty ? nil : notices.joined(separator: " ")
    hasTitle =
      encoding == .utf8
      && TerminalFamily(term: missing ?? term).hasTitle(isInTmux: environment("TMUX") != nil)
    isInScreen =
      environment("TMUX") == nil
      && ((environment("TERM") ?? "").hasPrefix("screen") || environment("STY") != nil)
    wake = { terminal_wake_add(woken) }
    size = Self.windowSize(of: output) ?? CellSize(columns: 80, rows: 24)
    screen.resize(to: size)
    // Their cells are drawn in UTF-8.
    screen.showsLinks = encoding == .utf8 && LinkSequence.isKnown(environment)
  }

  deinit { close() }

  /// Whether there is a terminal to read keys from when standard input is not one.
  public static func canOpenControllingTerminal() -> Bool {
    let descriptor = openControllingTerminal()
    guard descriptor >= 0 else { return false }
    Glibc.close(descriptor)
    return true
  }

  private static func openControllingTerminal() -> Int32 { open("/dev/tty", O_RDWR | O_CLOEXEC) }

  /// Shows a frame.
  public func draw(_ surface: Surface, styles: StyleSheet) {
    guard isScreenTaken else { return }
    screen.draw(surface, styles: styles)
  }

  /// Sets the window's title; the one before is given back with the terminal.
  public func show(title: String) {
    guard isScreenTaken, hasTitle else { return }
    screen.show(title: title)
    terminal_guard_title(true)
  }

  /// Draws the next frame in full.
  public func invalidate() {
    guard isScreenTaken else { return }
    screen.invalidate()
  }

  /// Sends text for the clipboard of the terminal; text that is too long for it is ignored.
  public func copy(_ text: String) {
    guard isScreenTaken,
      let sequence = ClipboardSequence.bytes(text, isInScreen: isInScreen)
    else { return }
    screen.send(sequence)
  }

  /// Gives the terminal back. Later calls do nothing.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    // A terminal that nobody reads must not delay the end of a program that was sent a signal.
    if isEnding { terminal_output_drop_after(2000) }
    if isScreenTaken { giveBack() }
    isScreenTaken = false
    terminal_guard_disarm()
    terminal_stderr_release()
    terminal_signals_release()
  }
}

// MARK: - The terminal's entry and size

extension CursesTerminal {
  /// The terminfo entry to use, whether it has direct colour, and the value of `TERM` when the
  /// database lacks that, so that another entry of its family is used.
  static func terminfoEntry(
    output: Int32, useColor: Bool, environment: (String) -> String?
  ) throws(TerminalError) -> (name: String, isDirect: Bool, missing: String?) {
    guard let term = environment("TERM"), !term.isEmpty else { throw .termIsUnset }
    let candidates =
      useColor
      ? ColorDepth.directEntries(term: term, colorTerm: environment("COLORTERM")) : []
    for name in candidates {
      let found = nc_look_up(name, output)
      if found.is_addressable && found.has_direct_color { return (name, true, nil) }
    }
    let found = nc_look_up(term, output)
    guard found.is_known else {
      let known = TerminalFamily(term: term).substitutes.first {
        nc_look_up($0, output).is_addressable
      }
      guard let known else { throw .unknownTerminal(term) }
      let entry = try terminfoEntry(output: output, useColor: useColor) {
        $0 == "TERM" ? known : environment($0)
      }
      return (entry.name, entry.isDirect, term)
    }
    guard found.is_addressable else { throw .cannotMoveCursor(term) }
    return (term, false, nil)
  }

  /// The window's size, limited to 2,000 columns and 1,000 rows; nil when the terminal does not
  /// know it.
  static func windowSize(of descriptor: Int32) -> CellSize? {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
    else { return nil }
    return CellSize(columns: min(Int(window.ws_col), 2000), rows: min(Int(window.ws_row), 1000))
  }

  /// Adopts the window's size.
  /// - Returns: whether it has changed.
  func followWindow() -> Bool {
    guard isScreenTaken else { return false }
    let size = Self.windowSize(of: output) ?? size
    let changed = size != self.size
    self.size = size
    screen.resize(to: size)
    return changed
  }
}

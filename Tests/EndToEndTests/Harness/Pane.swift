import Glibc
import TestSupport

/// A shell in a terminal, with the program at hand as `lectern`: what a user sits in front of.
///
/// A page can be given; it lies in the shell's folder as `page.txt`. Two files are there to be run:
/// `lectern`, which starts the program with a `Lifeline`, and `visit`, which does the same and then
/// tells the exit code and whether the terminal's settings are what they were.
final class Pane {
  static let usualSize = Size(80, 24)

  // Ends before its folder does.
  private let tmux: Tmux
  let folder: TemporaryFolder
  /// Of the window at first.
  private let size: Size
  /// How many lines the shell has been given; its prompts count along, so that a test cannot take an
  /// earlier prompt for the next.
  private var lines = 0
  /// The file whose screens are expected; nil for the welcome.
  private var file: String?
  /// The characters that the terminal shows for others.
  var shownAs: [Character: Character] = [:]

  init(_ page: Page? = .harbour, size: Size = usualSize) throws {
    folder = try TemporaryFolder()
    self.size = size
    try folder.makeFolders("bin")
    if let page {
      file = "page.txt"
      try folder.write(page.text, to: "page.txt")
    }
    try folder.write(Self.lectern(at: try Program.path()), to: "bin/lectern", mode: 0o700)
    try folder.write(Self.visit, to: "bin/visit", mode: 0o700)
    tmux = try Tmux(
      in: folder, size: size, shell: ["env", "-u", "ENV", "PS1=ready $((n=n+1))> ", "sh", "-i"])
  }

  /// The shell that runs it puts itself in its place.
  private static func lectern(at path: String) -> String {
    """
    #!/bin/sh
    exec 9>"$HOME/lifeline"
    echo $$ >&9
    exec '\(path)' "$@"

    """
  }

  private static let visit = """
    #!/bin/sh
    ulimit -c 0
    stty -a >"$HOME/before"
    lectern "$@"
    echo "left with $?"
    stty -a >"$HOME/after"
    cmp "$HOME/before" "$HOME/after" && echo "settings as before"

    """
}

// MARK: - What a user does

extension Pane {
  /// Types characters, each as the bytes it is, all at once.
  func type(_ text: String) throws { try tmux.command(Self.typing(text)) }

  /// Presses keys by tmux's names, with spaces between: `Up`, `C-o`, `Escape`.
  func press(_ keys: String) throws { try tmux.command("send-keys \(keys)") }

  /// Gives a line to the shell when it asks for one.
  func enter(_ line: String) throws {
    try wait("the shell’s prompt") { $0.status == prompt }
    try enterUnprompted(line + "\r")
  }

  /// Gives a line to the shell without looking at the screen.
  /// - Parameter line: with its end, which depends on the state that the terminal is in.
  func enterUnprompted(_ line: String) throws {
    try type(line)
    lines += 1
  }

  private var prompt: String { "ready \(lines + 1)>" }

  /// Gives the shell a line that starts the program, and waits for that.
  @discardableResult
  func start(_ line: String) throws -> Lifeline {
    let lifeline = try Lifeline(path: folder.path("lifeline"))
    try enter(line)
    try lifeline.waitForStart()
    return lifeline
  }

  /// Starts the program on the page and waits for its first screen.
  @discardableResult
  func open(with command: String = "lectern", line: Int = #line) throws -> Lifeline {
    let lifeline = try start(([command] + (file.map { [$0] } ?? [])).joined(separator: " "))
    try expect(screen: "", line: line)
    return lifeline
  }

  /// Pastes with the marks around it that a terminal adds when it is asked to.
  func paste(_ text: String) throws {
    try folder.write(text, to: "paste")
    try tmux.command("load-buffer '\(folder.path("paste"))'")
    try tmux.command("paste-buffer -p")
  }

  /// What tmux would paste.
  func buffer() throws -> String { try tmux.command("show-buffer") }

  func resize(to size: Size) throws { try resize(to: [size]) }

  /// Through some sizes without waiting between them.
  func resize(to sizes: [Size]) throws {
    try tmux.commands(sizes.map { "resize-window -x \($0.columns) -y \($0.rows)" })
  }

  /// Ends the terminal in front of the program.
  func closeWindow() throws { try tmux.lastCommand("kill-pane") }

  /// Ends tmux as the kernel does when it runs out of memory.
  func killServer() throws {
    guard let server = pid_t(try tmux.command("display-message -p '#{pid}'")) else {
      throw Trouble("tmux has no process")
    }
    kill(server, SIGKILL)
  }

  private static func typing(_ text: String) -> String {
    "send-keys -H " + text.utf8.map { String($0, radix: 16) }.joined(separator: " ")
  }
}

// MARK: - What a user sees

extension Pane {
  func screen() throws -> Screen { Screen(rows: Screen.rows(try tmux.command("capture-pane -p"))) }

  /// The screen with its colours, and where the cursor is.
  func appearance() throws -> String {
    try tmux.command("capture-pane -p -e") + (try value("cursor_x,cursor_y,cursor_flag"))
  }

  /// The values of some of tmux's variables (tmux(1), FORMATS), with commas between.
  func value(_ names: String) throws -> String {
    let formats = names.split(separator: ",").map { "#{\($0)}" }.joined(separator: ",")
    return try tmux.command("display-message -p '\(formats)'")
  }

  /// All the bytes that came to the terminal since it is there.
  var output: [UInt8] { tmux.output }

  /// The same as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// Blocks until the screen is as it should be.
  /// - Parameter expectation: what is waited for, for the message when it never comes.
  @discardableResult
  func wait(
    _ expectation: String, line: Int = #line, until isAsExpected: (Screen) throws -> Bool
  ) throws -> Screen {
    let deadline = Deadline()
    while true {
      let screen = try screen()
      // The condition may ask tmux for more, and hear of news by that.
      let seen = tmux.news
      if try isAsExpected(screen) { return screen }
      do {
        try tmux.waitForNews(after: seen, deadline)
      } catch {
        throw Trouble("line \(line): \(error), not \(expectation); the screen is:\(screen)")
      }
    }
  }

  /// Blocks until the screen shows a text.
  @discardableResult
  func expect(_ text: String, line: Int = #line) throws -> Screen {
    try wait("“\(text)”", line: line) { $0.shows(text) }
  }

  /// Blocks until the screen is, cell for cell, what `lectern screen` prints for some keys. Nothing
  /// is left half drawn then.
  /// - Parameters:
  ///   - keys: a script of `lectern screen`, from the start of the program.
  ///   - start: the window's size when the program starts; nil for the pane's at first.
  @discardableResult
  func expect(screen keys: String, from start: Size? = nil, line: Int = #line) throws -> Screen {
    let rows = try Program.screen(file, start ?? size, keys: keys, in: folder)
    let expected = Screen(rows: rows.map { String($0.map { shownAs[$0] ?? $0 }) })
    return try wait("the screen after “\(keys)”:\(expected)", line: line) { $0 == expected }
  }

  /// Blocks until the terminal is the shell's again, with what stood there before the program, and
  /// in none of the modes that the program turns on.
  @discardableResult
  func expectShell(line: Int = #line) throws -> Screen {
    let screen = try wait("the shell’s next prompt", line: line) { $0.status == prompt }
    let modes = try value("alternate_on,cursor_flag,keypad_cursor_flag,keypad_flag,mouse_any_flag")
    guard modes == "0,1,0,0,0" else { throw Trouble("line \(line): the modes are \(modes)") }
    // tmux does not tell about bracketed paste. The last word about it has to be that it is off.
    let words = text.split(separator: "\u{1B}[?2004").dropFirst()
    guard words.last?.first ?? "l" == "l" else {
      throw Trouble("line \(line): pastes are bracketed")
    }
    return screen
  }
}

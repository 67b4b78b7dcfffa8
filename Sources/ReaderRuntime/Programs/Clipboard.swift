import Reader
import TranscriptLibrary

/// The ways by which words get from here to a clipboard.
///
/// Programs that say whether they have taken the words come first: that of tmux, then those of the
/// desktop. The terminal itself is sent the words (OSC 52) where no program takes them; it never
/// answers. Where it is not known to take them they are kept in a file, too.
public struct Clipboard: Sendable {
  /// A program that takes words on its standard input.
  struct Program: Hashable, Sendable {
    let name: String
    let path: String
    let arguments: [String]
  }

  /// The program of tmux, which also passes words on to the terminal around it.
  let multiplexer: Program?
  /// The programs of the desktop; the first that works is enough.
  let desktop: [Program]
  let terminal: ClipboardTerminal
  private let file: CopiedWords?
  private let home: String?
  private let variables: [String]
  /// The most that a program may take; one of a display that does not answer would never end.
  private let milliseconds: Int

  /// The variables that the programs need.
  private static let passed = [
    "DISPLAY", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "PATH", "TMPDIR", "TMUX", "TMUX_PANE",
    "TMUX_TMPDIR", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR",
  ]

  /// The ways in an environment.
  /// - Parameters:
  ///   - environment: the value of an environment variable.
  ///   - sendsToTerminal: whether words that no program takes are sent to the terminal.
  ///   - milliseconds: the most that a program may take.
  public init(
    environment: (String) -> String?, sendsToTerminal: Bool = true, milliseconds: Int = 2000
  ) {
    func program(_ name: String, _ arguments: String...) -> Program? {
      SpawnedProgram.path(of: name, environment).map {
        Program(name: name, path: $0, arguments: arguments)
      }
    }
    func isSet(_ name: String) -> Bool { !(environment(name) ?? "").isEmpty }
    // By itself tmux drops what programs in it send to the terminal's clipboard.
    multiplexer = isSet("TMUX") ? program("tmux", "load-buffer", "-w", "-") : nil
    let wayland = isSet("WAYLAND_DISPLAY") ? [program("wl-copy")] : []
    let x11 =
      isSet("DISPLAY")
      ? [program("xclip", "-selection", "clipboard"), program("xsel", "-i", "-b")] : []
    desktop = (wayland + x11 + [program("pbcopy")]).compactMap(\.self)
    terminal = sendsToTerminal ? ClipboardTerminal(environment) : .ignores
    file = StateDirectory(environment: environment).map(CopiedWords.init)
    home = environment("HOME")
    variables = SpawnedProgram.variables(Self.passed, environment)
    self.milliseconds = milliseconds
  }

  /// The most bytes of text that terminals take: 74,994 in base64.
  private static let mostForTerminal = 74_994 / 4 * 3

  /// Whether the terminal is the only way, and is known to take the text.
  func isTerminalAlone(for text: String) -> Bool {
    multiplexer == nil && desktop.isEmpty && terminal == .takes
      && text.utf8.count <= Self.mostForTerminal
  }

  /// Copies text, and waits until that is done.
  func copy(_ text: String) -> CopyOutcome {
    var takers: [String] = []
    if let multiplexer, hand(text, to: multiplexer) { takers.append(multiplexer.name) }
    if let program = desktop.first(where: { hand(text, to: $0) }) { takers.append(program.name) }
    guard takers.isEmpty else { return .taken(by: takers) }
    let isForTerminal = terminal != .ignores && text.utf8.count <= Self.mostForTerminal
    if isForTerminal && terminal == .takes { return .forTerminal(file: nil) }
    guard let file else {
      return isForTerminal
        ? .forTerminal(file: nil) : .nowhere("no clipboard, and no folder to keep it in")
    }
    do throws(LibraryError) {
      try file.keep(text)
    } catch {
      return isForTerminal ? .forTerminal(file: nil) : .nowhere(LibrarySentences.sentence(error))
    }
    return isForTerminal ? .forTerminal(file: shown(file.path)) : .inFile(shown(file.path))
  }

  /// - Returns: whether the program has taken the text.
  private func hand(_ text: String, to program: Program) -> Bool {
    // The desktop's programs leave a child behind that gives the words to others.
    let started = SpawnedProgram(
      program.path, program.arguments, variables: variables, isDetached: true)
    guard let started else { return false }
    let isSent = started.send(Array(text.utf8), within: milliseconds)
    return started.end(within: isSent ? milliseconds : 0) == 0 && isSent
  }

  /// The path of the file for what no clipboard takes; nil where there is no folder for it.
  var shownPath: String? { file.map { shown($0.path) } }

  /// A path as people write it.
  private func shown(_ path: String) -> String {
    guard let home, !home.isEmpty, path.hasPrefix(home + "/") else {
      return ErrorSentences.visible(path)
    }
    return ErrorSentences.visible("~" + path.dropFirst(home.count))
  }
}

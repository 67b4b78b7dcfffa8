import Glibc

/// A program that is measured.
struct Peer {
  let name: String
  /// Path and arguments; the file comes behind them.
  let command: [String]
  /// What makes it search as one types, before the words.
  var searchKeys = "/"
  /// What makes it go to the start of the text.
  var startKeys = "g"

  var isInstalled: Bool { access(command[0], X_OK) == 0 }

  static let less = Peer(name: "less", command: ["/usr/bin/less", "-n", "-i", "--incsearch"])
  static let vim = Peer(
    name: "vim -u NONE",
    command: ["/usr/bin/vim", "-u", "NONE", "-N", "-n", "--cmd", "set incsearch ignorecase"],
    startKeys: "gg")
  static let ripgrep = Peer(name: "rg -ci", command: ["/usr/bin/rg", "-ci"])

  /// Starts it on a file, in a terminal of its own, and waits for the first frame.
  func open(_ input: Input) throws -> (program: TerminalProgram, firstFrame: Double) {
    let program = try TerminalProgram(command + [input.path])
    let firstFrame = try program.firstFrame(showing: GeneratedPage.marker)
    return (program, firstFrame)
  }
}

import Glibc

/// A program that is measured.
struct Peer {
  let name: String
  /// The path and the arguments before the file.
  let command: [String]
  /// The keys that start an incremental search.
  var searchKeys = "/"
  /// The keys that go to the start of the text.
  var startKeys = "g"

  var isInstalled: Bool { access(command[0], X_OK) == 0 }

  static let less = Peer(name: "less", command: ["/usr/bin/less", "-n", "-i", "--incsearch"])
  static let vim = Peer(
    name: "vim -u NONE",
    command: ["/usr/bin/vim", "-u", "NONE", "-N", "-n", "--cmd", "set incsearch ignorecase"],
    startKeys: "gg")
  static let ripgrep = Peer(name: "rg -ci", command: ["/usr/bin/rg", "-ci"])

  /// Starts the program on a file, in a terminal of its own, and waits for the first frame.
  func open(_ input: Input) throws -> (program: TerminalProgram, firstFrame: Double) {
    let program = try TerminalProgram(command + [input.path])
    let firstFrame = try program.firstFrame(showing: GeneratedPage.marker)
    return (program, firstFrame)
  }
}

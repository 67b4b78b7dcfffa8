import Glibc
import Reader
import TestSupport
import Testing

@testable import ReaderRuntime

/// The programs here are scripts that keep what they are given.
struct ClipboardTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolders("bin")
  }

  /// A program that writes its arguments and its input to a file, and ends with a status.
  private func install(_ names: String..., status: Int = 0) throws {
    for name in names {
      let script = """
        #!/bin/sh
        { echo "$*"; /bin/cat; } >"\(folder.path(name))"
        exit \(status)

        """
      try folder.write(script, to: "bin/\(name)", mode: 0o700)
    }
  }

  private func clipboard(
    _ variables: [String: String] = [:], milliseconds: Int = 20_000
  ) -> Clipboard {
    let own = ["PATH": folder.path("bin"), "HOME": folder.path, "TERM": "xterm"]
    let all = own.merging(variables) { $1 }
    return Clipboard(environment: { all[$0] }, milliseconds: milliseconds)
  }

  private static let everywhere = [
    "TMUX": "/tmp/tmux,1,0", "WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0",
  ]

  @Test func `tmux takes the words and passes them on, and so does the desktop`() throws {
    try install("tmux", "wl-copy", "xclip", "xsel")
    let text = "a $(rm -rf lamps) `b` 'c'\n— “d” 船"
    #expect(clipboard(Self.everywhere).copy(text) == .taken(by: ["tmux", "wl-copy"]))
    #expect(folder.text("tmux") == "load-buffer -w -\n" + text)
    #expect(folder.text("wl-copy") == "\n" + text)
    #expect(!folder.names(in: "").contains("xclip"))
  }

  @Test func `what fails is passed over`() throws {
    try install("tmux", "wl-copy", "xclip", status: 1)
    try install("xsel")
    #expect(clipboard(Self.everywhere).copy("ropes") == .taken(by: ["xsel"]))
    #expect(folder.text("xclip") == "-selection clipboard\nropes")
    #expect(folder.text("xsel") == "-i -b\nropes")
  }

  @Test func `a program without its display is not asked`() throws {
    try install("tmux", "wl-copy", "xclip", "xsel")
    #expect(
      clipboard(["TERM": "linux"]).copy("ropes") == .inFile("~/.local/state/lectern/copied.txt"))
    #expect(folder.names(in: "").contains("xclip") == false)
    try install("pbcopy")
    #expect(clipboard(["TERM": "linux"]).copy("ropes") == .taken(by: ["pbcopy"]))
  }

  @Test func `a program that does not end is ended`() throws {
    mkfifo(folder.path("pipe"), 0o600)
    try folder.write(
      "#!/bin/sh\nread line <>\"\(folder.path("pipe"))\"\n", to: "bin/xclip", mode: 0o700)
    try install("xsel")
    let clipboard = clipboard(["DISPLAY": ":0"], milliseconds: 300)
    #expect(clipboard.copy(String(repeating: "ropes ", count: 100_000)) == .taken(by: ["xsel"]))
  }

  @Test func `words that nothing is known to take are kept in a file of the user's own`() throws {
    let file = "~/.local/state/lectern/copied.txt"
    #expect(clipboard().copy("ropes") == .forTerminal(file: file))
    #expect(folder.text(".local/state/lectern/copied.txt") == "ropes")
    #expect(clipboard(["TERM": "linux"]).copy("lamps") == .inFile(file))
    #expect(folder.text(".local/state/lectern/copied.txt") == "lamps")
    var status = stat()
    #expect(stat(folder.path(".local/state/lectern/copied.txt"), &status) == 0)
    #expect(status.st_mode & 0o077 == 0)
  }

  @Test func `without a folder the reason is given`() {
    #expect(
      clipboard(["HOME": "", "TERM": "linux"]).copy("ropes")
        == .nowhere("no clipboard, and no folder to keep it in"))
    #expect(clipboard(["HOME": ""]).copy("ropes") == .forTerminal(file: nil))
  }

  @Test func `where nothing is sent to the terminal, the file has the words`() {
    let variables = ["PATH": "/", "HOME": folder.path, "TERM": "xterm-kitty"]
    let clipboard = Clipboard(environment: { variables[$0] }, sendsToTerminal: false)
    #expect(!clipboard.isTerminalAlone(for: "ropes"))
    #expect(clipboard.copy("ropes") == .inFile("~/.local/state/lectern/copied.txt"))
  }

  @Test func `more than terminals take goes into the file`() {
    let text = String(repeating: "ropes ", count: 10_000)
    let foot = clipboard(["TERM": "foot"])
    #expect(foot.isTerminalAlone(for: "ropes") && !foot.isTerminalAlone(for: text))
    #expect(foot.copy(text) == .inFile("~/.local/state/lectern/copied.txt"))
  }

  @Test(arguments: [
    (["TERM": "foot"], ClipboardTerminal.takes), (["TERM": "xterm-kitty"], .takes),
    (["TERM": "xterm-256color", "WT_SESSION": "1"], .takes),
    (["TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"], .takes),
    (["TERM": "xterm-256color"], .mayTake), (["TERM": "vte-256color"], .mayTake),
    (["TERM": "xterm-256color", "KITTY_WINDOW_ID": "1", "XTERM_VERSION": "XTerm(379)"], .mayTake),
    (["TERM": "screen", "KITTY_WINDOW_ID": "1"], .mayTake),
    (["TERM": "tmux-256color"], .mayTake), (["TERM": "linux"], .ignores),
    (["TERM": "vt100"], .ignores),
    ([:], .ignores),
  ])
  func `a terminal is known by what it says of itself`(
    variables: [String: String], terminal: ClipboardTerminal
  ) {
    #expect(ClipboardTerminal { variables[$0] } == terminal)
  }
}

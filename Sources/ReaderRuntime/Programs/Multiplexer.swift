/// The settings of the tmux that the program runs in.
struct Multiplexer {
  /// `off`, `external` or `on`; `?` where it cannot be found out.
  let clipboard: String
  /// How long tmux waits after the Escape key, in milliseconds.
  let escapeTime: Int?
  let hasMouse: Bool

  /// Asks tmux; nil outside of it.
  init?(_ environment: (String) -> String?) {
    guard environment("TMUX") != nil, let path = SpawnedProgram.path(of: "tmux", environment) else {
      return nil
    }
    let variables = SpawnedProgram.variables(["HOME", "TMUX", "TMUX_PANE"], environment)
    func answer(_ format: String) -> String {
      guard
        let tmux = SpawnedProgram(
          path, ["display-message", "-p", format], variables: variables)
      else { return "" }
      defer { tmux.end() }
      let bytes = (try? tmux.read(within: 1000, limit: 1000)) ?? []
      return String(decoding: bytes, as: UTF8.self)
    }
    let values = answer("#{set-clipboard} #{escape-time} #{mouse}").split { $0.isWhitespace }
    clipboard = values.first.map(String.init) ?? "?"
    escapeTime = values.dropFirst().first.flatMap { Int($0) }
    hasMouse = ["1", "on"].contains(values.last ?? "")
  }
}

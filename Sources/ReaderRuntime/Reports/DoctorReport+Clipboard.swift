import Glibc

extension DoctorReport {
  /// The ways that copied words take from here.
  mutating func addCopying(_ environment: (String) -> String?) {
    let clipboard = Clipboard(environment: environment)
    let desktop = clipboard.desktop.map(\.name).joined(separator: " or ")
    let programs = [clipboard.multiplexer?.name ?? "", desktop].filter { !$0.isEmpty }
    guard programs.isEmpty else {
      return add("Copying", "with " + programs.joined(separator: ", and "))
    }
    let file = clipboard.shownPath.map { "the file \($0)" } ?? "no file"
    switch clipboard.terminal {
    case .takes: add("Copying", "to the terminal, which takes what it is sent")
    case .mayTake:
      add(
        "Copying", "to the terminal, which may ignore what it is sent, and to \(file)",
        Self.advice(environment))
    case .ignores: add("Copying", "to \(file) only", Self.advice(environment))
    }
  }

  private static func advice(_ environment: (String) -> String?) -> String? {
    func isSet(_ name: String) -> Bool { !(environment(name) ?? "").isEmpty }
    if isSet("WAYLAND_DISPLAY") { return "install wl-clipboard" }
    if isSet("DISPLAY") { return "install xclip" }
    if environment("XTERM_VERSION") != nil {
      return "in xterm: set the resource XTerm*disallowedWindowOps to 20,21,SetXprop"
    }
    let term = environment("TERM") ?? ""
    return term.hasPrefix("tmux")
      ? "in the tmux around it: set -s set-clipboard on" : nil
  }

  /// The settings of tmux that matter here.
  mutating func addMultiplexer(_ environment: (String) -> String?) {
    guard let tmux = Multiplexer(environment) else { return }
    let wanted = [
      tmux.clipboard == "on" ? nil : "set -s set-clipboard on",
      tmux.escapeTime ?? 0 > 50 ? "set -s escape-time 10" : nil,
      tmux.hasMouse ? nil : "set -g mouse on",
    ].compactMap(\.self)
    add(
      "tmux",
      "set-clipboard \(tmux.clipboard), escape-time \(tmux.escapeTime.map(String.init) ?? "?"), "
        + "mouse \(tmux.hasMouse ? "on" : "off")",
      wanted.isEmpty ? nil : "in ~/.tmux.conf: " + wanted.joined(separator: " ; "))
  }

  /// The program that gives what was copied elsewhere.
  mutating func addPasting(_ environment: (String) -> String?) {
    let isWayland = environment("WAYLAND_DISPLAY") != nil
    let hasDisplay = isWayland || environment("DISPLAY") != nil
    let wanted = isWayland ? ["wl-paste"] : ["xclip", "xsel"]
    let tool = wanted.first { SpawnedProgram.path(of: $0, environment) != nil }
    switch (tool, hasDisplay) {
    case (let tool?, true): add("Pasting", "a page from the browser: \(Self.pasting(tool))")
    case (nil, true):
      add(
        "Pasting", "no program gives a page from the browser",
        "install \(isWayland ? "wl-clipboard" : "xclip") to open what you copied in the browser")
    case (_, false): add("Pasting", "no display here; paste into a file, and open that")
    }
  }

  private static func pasting(_ tool: String) -> String {
    switch tool {
    case "wl-paste": "wl-paste | lectern"
    case "xclip": "xclip -o -selection clipboard | lectern"
    default: "xsel -b | lectern"
    }
  }
}

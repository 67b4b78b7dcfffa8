import Testing

@testable import CursesTerminal

@Suite struct LinkSequenceTests {
  @Test(
    arguments: [
      (["TERM": "xterm-kitty"], true), (["TERM": "foot"], true), (["TERM": "xterm"], false),
      (["TERM": "xterm-256color", "VTE_VERSION": "7006"], true),
      (["TERM": "xterm-256color", "VTE_VERSION": "4603"], false),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"], true),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"], false),
      (["TERM": "xterm-kitty", "TMUX": "/tmp/tmux-0/default,1,0"], false),
      (["TERM": "screen-256color", "KITTY_WINDOW_ID": "1"], false), ([:], false),
    ] as [([String: String], Bool)])
  func `links are sent where the terminal is known to show them`(
    variables: [String: String], isKnown: Bool
  ) {
    #expect(LinkSequence.isKnown { variables[$0] } == isKnown)
  }
}

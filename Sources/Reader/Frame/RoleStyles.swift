import TerminalCells

/// The style of each role in the colours of a theme.
///
/// A hue means one thing: base0D where the reader is, base09 and base0A what was found, base0C what
/// was noted, base08 that something is wrong. What is only prominent is bright and bold.
enum RoleStyles {
  /// The styles of all roles under each emphasis, in the order of a style sheet.
  static let all: [Style] = {
    var styles = [Style](repeating: Style(), count: StyleSheet.roles * 4)
    for emphasis in 0..<4 {
      for role in Role.allCases {
        let layer = Cell.Emphasis(rawValue: UInt8(emphasis))
        styles[StyleSheet.index(role: role.rawValue, emphasis: layer)] = style(role, layer)
      }
    }
    return styles
  }()

  private static func style(_ role: Role, _ emphasis: Cell.Emphasis) -> Style {
    var style = plain(role)
    let isLit = role == .match || role == .currentMatch || role == .selection
    if emphasis.contains(.dimmed), !isLit, role != .selectedRow {
      style.foreground = 3
      style.monochrome.formUnion(.dim)
    }
    if emphasis.contains(.raised), !isLit { style.background = 1 }
    return style
  }

  private static func plain(_ role: Role) -> Style {
    switch role {
    case .text: Style(foreground: 5)
    case .title: Style(foreground: 7, attributes: .bold)
    case .secondary, .timecode: Style(foreground: 4, monochrome: .dim)
    case .border: Style(foreground: 3, monochrome: .dim)
    case .paneTitle: Style(foreground: 4)
    case .focusedPaneTitle: Style(foreground: 13, attributes: .bold, monochrome: .underline)
    case .heading: Style(foreground: 7, attributes: .bold)
    case .sectionRow: Style(foreground: 5)
    case .currentRow: Style(foreground: 13, attributes: .bold)
    case .selectedRow: Style(foreground: 6, background: 2, attributes: .bold, monochrome: .reverse)
    case .count: Style(foreground: 10, attributes: .bold)
    case .match: Style(foreground: 0, background: 10, monochrome: .reverse)
    case .currentMatch:
      Style(foreground: 0, background: 9, attributes: .bold, monochrome: [.reverse, .underline])
    case .cursorWord: Style(foreground: 6, attributes: .underline)
    case .status: Style(foreground: 5)
    case .statusKey: Style(foreground: 7, attributes: .bold)
    case .prompt: Style(foreground: 7, attributes: .bold)
    case .message: Style(foreground: 7)
    case .error: Style(foreground: 8, attributes: .bold)
    case .unknownSpeaker: Style(foreground: 4)
    case .selection: Style(foreground: 6, background: 2, monochrome: .reverse)
    case .annotation: Style(foreground: 12, monochrome: .underline)
    case .speaker1, .speaker2, .speaker3, .speaker4, .speaker5, .speaker6, .speaker7, .speaker8:
      Style(foreground: 16 + role.rawValue - Role.speaker1.rawValue, attributes: .bold)
    }
  }
}

import Reader
import TerminalCells

/// The theme in use, and the terminal's background, which the theme may depend on.
///
/// Two themes whose names differ in `-dark` and `-light` are twins. Where what they have in common is
/// chosen, such as `default`, the one for the terminal's background is used.
public struct ThemeChoice: Sendable {
  /// The name of the twins that are used when nothing is chosen.
  public static let defaultName = "default"

  /// The theme in use.
  public private(set) var theme: Theme
  private let themes: ThemeStore
  /// What the names of two themes have in common; nil for a theme chosen by its whole name.
  private var twins: String?
  private var background: Background?
  private let paintsBackground: Bool
  /// The name that was tried last, also when its theme is broken.
  private var lastName: String

  /// The choice of a theme or of twins.
  /// - Parameters:
  ///   - name: nil for the default.
  ///   - environment: the value of an environment variable.
  /// - Throws: the reason that there is no such theme.
  public init(
    named name: String? = nil, in themes: ThemeStore, background setting: BackgroundSetting = .ask,
    environment: (String) -> String?
  ) throws(ThemeError) {
    let background = setting.known(environment)
    let name = name ?? Self.defaultName
    (theme, twins) = try themes.theme(named: name, on: background ?? .dark)
    (self.themes, self.background, lastName) = (themes, background, theme.name)
    paintsBackground = setting != .terminal
  }

  /// The choice of one theme, on a terminal of which nothing is known.
  public init(_ theme: Theme, in themes: ThemeStore) {
    (self.theme, self.themes, lastName) = (theme, themes, theme.name)
    paintsBackground = true
  }

  /// The looks of all roles on the terminal's background.
  public var styleSheet: StyleSheet {
    var sheet = theme.styleSheet
    sheet.terminalBackground = background
    sheet.paintsBackground = paintsBackground
    return sheet
  }

  /// Takes the terminal's answer, and the twin for it.
  mutating func take(background: Background) {
    self.background = background
    guard let twins, let twin = try? themes.theme(named: twins, on: background) else { return }
    (theme, lastName) = (twin.theme, twin.theme.name)
  }

  /// Uses another theme: the one of a name, or for nil the next. A broken one is passed over when the
  /// next is asked for again.
  mutating func change(to name: String?) throws(ThemeError) {
    if name == nil { lastName = themes.name(after: lastName) }
    (theme, twins) = try themes.theme(named: name ?? lastName, on: background ?? .dark)
    lastName = theme.name
  }
}

extension ThemeStore {
  /// The theme of a name, or of two twins the one for a background.
  /// - Returns: the theme, and the name of the twins, nil when it is the theme's own.
  func theme(
    named name: String, on background: Background
  ) throws(ThemeError) -> (theme: Theme, twins: String?) {
    do {
      return (try theme(named: name), nil)
    } catch ThemeError.unknown(let unknown, let available) {
      let twin = "\(name)-\(background.rawValue)"
      guard available.contains(twin) else {
        throw .unknown(name: unknown, available: available)
      }
      return (try theme(named: twin), name)
    }
  }
}

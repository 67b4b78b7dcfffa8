import ArgumentParser
import ReaderRuntime

/// `lectern themes`.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "List the themes, or measure whether they can be read.",
    discussion: """
      With --check, the contrast of everything that is drawn is computed (WCAG 2.2: text 4.5, lines 3), \
      and the difference of the speakers' colours as all eyes see them, those without one kind of \
      cone included. Exits with 1 when a theme fails.
      """)

  @Argument(
    help: ArgumentHelp("The themes (default: all).", valueName: "name"), completion: .themes)
  var names: [String] = []

  @Flag(help: "Measure contrasts and the colours of speakers.")
  var check = false

  func run() throws {
    var isPassed = true
    let code = Failure.reporting { isPassed = try printThemes() }
    throw ExitCode(code == 0 && !isPassed ? 1 : code)
  }

  /// - Returns: whether all themes pass.
  private func printThemes() throws -> Bool {
    let themes = Environment.themes
    let named = try (names.isEmpty ? themes.names : names).map { try themes.theme(named: $0) }
    guard check else {
      try Output.print(Array(named.map { $0.name + "\n" }.joined().utf8))
      return true
    }
    let checks = named.map { ThemeCheck($0) }
    try Output.print(Array(checks.map(\.text).joined().utf8))
    return checks.allSatisfy(\.isPassed)
  }
}

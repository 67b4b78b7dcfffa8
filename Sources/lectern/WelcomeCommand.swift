import ArgumentParser
import ReaderRuntime
import TerminalCells

/// `lectern welcome`.
struct WelcomeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "welcome", abstract: "Open the sample transcript, which teaches the keys.")

  @Option(help: .theme, completion: .themes)
  var theme: String?

  @Option(help: .background)
  var background: BackgroundSetting?

  @Option(help: .ambiguous)
  var ambiguous: AmbiguousWidth?

  @Option(help: .mouse)
  var mouse: MouseSetting?

  func run() throws {
    throw ExitCode(
      Opening(
        isWelcome: true, theme: theme, background: background, ambiguous: ambiguous, mouse: mouse
      ).run())
  }
}

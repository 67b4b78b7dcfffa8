import Glibc
import ReaderRuntime

/// What the program takes from the environment.
enum Environment {
  /// The value of a variable; nil when it is not set.
  static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  static var themes: ThemeStore { ThemeStore(environment: value) }

  /// What was corrected and learnt before.
  static var speakerMemory: SpeakerMemory { SpeakerMemory(environment: value) }

  static var defaultTheme: String { ThemeStore.defaultName(colorFGBG: value("COLORFGBG")) }

  /// False under `NO_COLOR` (no-color.org).
  static var wantsColor: Bool { value("NO_COLOR")?.isEmpty ?? true }
}

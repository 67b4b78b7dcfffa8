import Glibc
import ReaderRuntime
import TranscriptLibrary

/// What the program takes from the environment.
enum Environment {
  /// The value of a variable; nil when it is not set.
  static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  static var themes: ThemeStore { ThemeStore(environment: value) }

  /// What was corrected and learnt before.
  static var speakerMemory: SpeakerMemory { SpeakerMemory(environment: value) }

  /// What is on the shelf.
  /// - Throws: that there is no folder for it.
  static var library: Library {
    get throws(LibraryError) {
      let library = Library(environment: value)
      guard library.path != nil else { throw .noFolder }
      return library
    }
  }

  static var defaultTheme: String { ThemeStore.defaultName(colorFGBG: value("COLORFGBG")) }

  /// False under `NO_COLOR` (no-color.org).
  static var wantsColor: Bool { value("NO_COLOR")?.isEmpty ?? true }
}

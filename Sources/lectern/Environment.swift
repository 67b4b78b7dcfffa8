import Glibc
import ReaderRuntime
import TerminalCells
import TranscriptLibrary

/// The parts of the environment that the program reads.
enum Environment {
  /// The value of a variable; nil when it is not set.
  static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  static var themes: ThemeStore { ThemeStore(environment: value) }

  /// The corrections and the people of former sessions.
  static var speakerMemory: SpeakerMemory { SpeakerMemory(environment: value) }

  /// The library of documents.
  /// - Throws: `LibraryError.noFolder` when the environment names no folder for it.
  static var library: Library {
    get throws(LibraryError) {
      let library = Library(environment: value)
      guard library.path != nil else { throw .noFolder }
      return library
    }
  }

  static var defaultTheme: String { ThemeStore.defaultName(colorFGBG: value("COLORFGBG")) }

  /// Lays text out for the width that the terminal gives to ambiguous characters, where a command
  /// line or `LECTERN_AMBIGUOUS` says it.
  static func adopt(_ option: AmbiguousWidth?) {
    guard let width = option ?? value("LECTERN_AMBIGUOUS").flatMap(AmbiguousWidth.init(rawValue:))
    else {
      return
    }
    AmbiguousWidth.current = width
  }

  /// False under `NO_COLOR` (no-color.org).
  static var wantsColor: Bool { value("NO_COLOR")?.isEmpty ?? true }
}

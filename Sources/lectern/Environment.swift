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

  /// The folders with what the user made.
  static var privateFolders: PrivateFolders { PrivateFolders(environment: value) }

  /// The library of documents.
  /// - Throws: `LibraryError.noFolder` when the environment names no folder for it.
  static var library: Library {
    get throws(LibraryError) {
      let library = Library(environment: value)
      guard library.path != nil else { throw .noFolder }
      return library
    }
  }

  /// The theme of a name, or the default, for the terminal's background.
  static func theme(
    named name: String?, background: BackgroundSetting? = nil
  ) throws -> ThemeChoice {
    try ThemeChoice(
      named: name, in: themes, background: try background ?? backgroundSetting, environment: value)
  }

  /// The user's choice of the background, in `LECTERN_BACKGROUND`.
  static var backgroundSetting: BackgroundSetting {
    get throws(Failure) {
      guard let name = value("LECTERN_BACKGROUND"), !name.isEmpty else { return .ask }
      guard let setting = BackgroundSetting(rawValue: name) else {
        let names = BackgroundSetting.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure("LECTERN_BACKGROUND is “\(name)”; it must be one of \(names)", exitCode: 64)
      }
      return setting
    }
  }

  /// Lays text out for the width that the terminal gives to ambiguous characters, where a command
  /// line or `LECTERN_AMBIGUOUS` says it.
  /// - Returns: whether one does.
  @discardableResult
  static func adopt(_ option: AmbiguousWidth?) -> Bool {
    guard let width = option ?? value("LECTERN_AMBIGUOUS").flatMap(AmbiguousWidth.init(rawValue:))
    else { return false }
    AmbiguousWidth.current = width
    return true
  }

  /// False under `NO_COLOR` (no-color.org).
  static var wantsColor: Bool { value("NO_COLOR")?.isEmpty ?? true }
}

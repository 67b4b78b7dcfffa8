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
    get throws(Failure) { try choice("LECTERN_BACKGROUND") ?? .ask }
  }

  /// Whom the user gives the mouse to, in `LECTERN_MOUSE`.
  static var mouseSetting: MouseSetting {
    get throws(Failure) { try choice("LECTERN_MOUSE") ?? .on }
  }

  /// The user's choice in a variable; nil where that is unset or empty.
  private static func choice<Value>(_ variable: String) throws(Failure) -> Value?
  where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    guard let name = value(variable), !name.isEmpty else { return nil }
    guard let choice = Value(rawValue: name) else {
      let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(
        "\(variable) is “\(ErrorSentences.visible(name))”; it must be one of \(names)",
        exitCode: EX_USAGE)
    }
    return choice
  }

  /// Lays text out for the width that the terminal gives to ambiguous characters, where a command
  /// line or `LECTERN_AMBIGUOUS` says it.
  /// - Returns: whether one does.
  @discardableResult
  static func adopt(_ option: AmbiguousWidth?) throws(Failure) -> Bool {
    let width: AmbiguousWidth? = if let option { option } else { try choice("LECTERN_AMBIGUOUS") }
    guard let width else { return false }
    AmbiguousWidth.current = width
    return true
  }

  /// False under `NO_COLOR` (no-color.org).
  static var wantsColor: Bool { value("NO_COLOR")?.isEmpty ?? true }
}

import CNcurses
import Glibc
import TerminalCells

/// The properties of the terminal that can be known without taking it over.
public struct TerminalFacts: Hashable, Sendable {
  /// The entry of the terminfo database that would be used.
  public var entry: String
  /// The value of `TERM` when the database lacks that.
  public var missingEntry: String?
  /// The way to get the missing entry; nil when none is missing.
  public var entryAdvice: String? { missingEntry.map { TerminalFamily(term: $0).advice } }
  /// The colours that would be used.
  public var colors: ColorDepth
  /// The size of the window; nil when the terminal does not know it, or there is no terminal.
  public var size: CellSize?
  /// A sentence about characters that cannot be shown; nil when all can.
  public var characterNotice: String?

  /// The columns of standard output; nil when it is not a terminal.
  public static var outputColumns: Int? {
    CursesTerminal.windowSize(of: STDOUT_FILENO)?.columns
  }

  /// The columns of standard error; nil when it is not a terminal.
  public static var errorColumns: Int? {
    CursesTerminal.windowSize(of: STDERR_FILENO)?.columns
  }

  /// The properties of the terminal of standard output.
  /// - Parameters:
  ///   - useColor: false under `NO_COLOR`.
  ///   - environment: returns the value of an environment variable.
  /// - Throws: the reason that the reader could not be shown there.
  public init(
    useColor: Bool, environment: (String) -> String?
  ) throws(TerminalError) {
    characterNotice = LocaleEncoding.adopt().notice
    let isDirect: Bool
    (entry, isDirect, missingEntry) = try CursesTerminal.terminfoEntry(
      output: STDOUT_FILENO, useColor: useColor, environment: environment)
    let count = useColor ? Int(nc_look_up(entry, STDOUT_FILENO).colors) : 0
    colors = ColorDepth(colors: count, isDirect: isDirect)
    size = CursesTerminal.windowSize(of: STDOUT_FILENO)
  }
}

import CNcurses
import Glibc
import TerminalCells

/// What is known of a terminal without taking its screen.
public struct TerminalFacts: Hashable, Sendable {
  /// The entry of the terminfo database that would be used.
  public var entry: String
  public var colors: ColorDepth
  /// Nil when the terminal does not know it, or there is none.
  public var size: CellSize?
  /// Why not every character can be shown; nil when all can.
  public var characterNotice: String?

  /// How wide standard output is; nil when it is no terminal.
  public static var outputColumns: Int? {
    CursesTerminal.windowSize(of: STDOUT_FILENO)?.columns
  }

  /// How wide standard error is; nil when it is no terminal.
  public static var errorColumns: Int? {
    CursesTerminal.windowSize(of: STDERR_FILENO)?.columns
  }

  /// - Throws: why the reader could not be shown there.
  public init(
    useColor: Bool, environment: (String) -> String?
  ) throws(TerminalError) {
    characterNotice = CharacterSet.adopt().notice
    let isDirect: Bool
    (entry, isDirect) = try CursesTerminal.terminfoEntry(
      output: STDOUT_FILENO, useColor: useColor, environment: environment)
    let count = useColor ? Int(nc_look_up(entry, STDOUT_FILENO).colors) : 0
    colors = ColorDepth(colors: count, isDirect: isDirect)
    size = CursesTerminal.windowSize(of: STDOUT_FILENO)
  }
}

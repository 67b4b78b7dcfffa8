/// The lines that were typed in former sessions. A line that cannot be saved is forgotten when the
/// program ends.
public struct InputLines: Sendable {
  /// Loads the lines, the newest last.
  let load: @Sendable () -> [String]
  /// Saves a line.
  let keep: @Sendable (String) -> Void

  /// Loads and saves nothing.
  public static let none = InputLines(load: { [] }, keep: { _ in })
}

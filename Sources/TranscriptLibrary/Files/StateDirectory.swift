/// The folder of the program's state, which it keeps between runs.
public struct StateDirectory: Hashable, Sendable {
  /// An absolute path without a slash at its end.
  public let path: String

  /// The folder at a path.
  public init(path: String) { self.path = path }

  /// A user's folder: `lectern` in `$XDG_STATE_HOME` where that is an absolute path, else in
  /// `$HOME/.local/state` (XDG Base Directory Specification 0.8); nil where neither is set.
  public init?(environment: (String) -> String?) {
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") {
      path = state + "/lectern"
    } else if let home = environment("HOME"), home.hasPrefix("/") {
      path = home + "/.local/state/lectern"
    } else {
      return nil
    }
  }

  /// The path of the file with the words that were copied where no clipboard takes them.
  public var copied: String { "\(path)/copied.txt" }

  /// The path of the file with the reading positions.
  public var positions: String { "\(path)/positions" }

  /// The path of the file with the lines that were typed.
  public var history: String { "\(path)/history" }

  /// The path of the file that lists the folders that were closed to others.
  public var mended: String { "\(path)/mended" }
}

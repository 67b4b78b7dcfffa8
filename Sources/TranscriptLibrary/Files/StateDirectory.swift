/// The folder for what the program remembers from one time to the next.
public struct StateDirectory: Hashable, Sendable {
  /// An absolute path without a slash at its end.
  public let path: String

  public init(path: String) { self.path = path }

  /// The one of a user: `lectern` in `$XDG_STATE_HOME` where that is an absolute path, else in
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

  /// Where the last places of documents are kept.
  public var positions: String { "\(path)/positions" }
}

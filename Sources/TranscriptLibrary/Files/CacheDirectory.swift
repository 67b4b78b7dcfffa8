/// The folder of what the program can make again.
public struct CacheDirectory: Hashable, Sendable {
  /// An absolute path without a slash at its end.
  public let path: String

  /// The folder at a path.
  public init(path: String) { self.path = path }

  /// A user's folder: `lectern` in `$XDG_CACHE_HOME` where that is an absolute path, else in
  /// `$HOME/.cache` (XDG Base Directory Specification 0.8); nil where neither is set.
  public init?(environment: (String) -> String?) {
    if let cache = environment("XDG_CACHE_HOME"), cache.hasPrefix("/") {
      path = cache + "/lectern"
    } else if let home = environment("HOME"), home.hasPrefix("/") {
      path = home + "/.cache/lectern"
    } else {
      return nil
    }
  }

  /// The path of the folder with the answers of language models.
  public var answers: String { "\(path)/answers" }
}

import Transcripts

/// The folder for what a user made.
public struct DataDirectory: Hashable, Sendable {
  /// An absolute path without a slash at its end.
  public let path: String

  public init(path: String) { self.path = path }

  /// The one of a user: `lectern` in `$XDG_DATA_HOME` where that is an absolute path, else in
  /// `$HOME/.local/share` (XDG Base Directory Specification 0.8); nil where neither is set.
  public init?(environment: (String) -> String?) {
    if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") {
      path = data + "/lectern"
    } else if let home = environment("HOME"), home.hasPrefix("/") {
      path = home + "/.local/share/lectern"
    } else {
      return nil
    }
  }

  /// Where the overlay of a document is kept.
  public func overlay(_ hash: ContentHash) -> String { "\(path)/overlays/\(hash.hex).json" }

  /// The folder of the copies of documents that were added.
  public var transcripts: String { "\(path)/transcripts" }

  /// The database that is made from them.
  public var index: String { "\(path)/library.db" }

  /// Where the people of shows are kept.
  public var roster: String { "\(path)/roster.json" }
}

import Glibc
import Reader

/// The themes there are: those in the program, and the user's files. A user's file with the name of
/// a built-in theme takes its place. Nothing is read before it is asked for.
public struct ThemeStore: Sendable {
  /// The folder of the user's themes; nil when the environment names none.
  let folder: String?

  /// - Parameter folder: has files such as `mine.yaml`; it need not exist.
  public init(folder: String?) { self.folder = folder }

  /// The themes of a user, in `lectern/themes` of the configuration folder (XDG Base Directory
  /// Specification 0.8: `$XDG_CONFIG_HOME` where it is an absolute path, else `~/.config`).
  public init(environment: (String) -> String?) {
    if let config = environment("XDG_CONFIG_HOME"), config.hasPrefix("/") {
      folder = config + "/lectern/themes"
    } else {
      folder = environment("HOME").map { $0 + "/.config/lectern/themes" }
    }
  }

  /// The names, the built-in ones first, then the user's in order of the alphabet.
  public var names: [String] {
    let builtIn = BuiltInTheme.allCases.map(\.rawValue)
    return builtIn + userNames.filter { !builtIn.contains($0) }.sorted()
  }

  /// The name that follows in `names`, round and round.
  public func name(after name: String) -> String {
    let names = names
    guard let index = names.firstIndex(of: name) else { return names[0] }
    return names[(index + 1) % names.count]
  }

  /// The theme of a name.
  public func theme(named name: String) throws(ThemeError) -> Theme {
    if let path = path(of: name) {
      do {
        let yaml = try FileBytes.read(path: path, limit: Self.limit)
        return try ThemeFile.theme(name: name, yaml: yaml, path: path)
      } catch FileError.missing {
        // A built-in one, or none.
      } catch let error as FileError {
        throw .unreadable(path: path, error)
      } catch let error as ThemeError {
        throw error
      } catch {
        throw .unreadable(path: path, .missing)
      }
    }
    guard let builtIn = BuiltInTheme(rawValue: name) else {
      throw .unknown(name: name, available: names)
    }
    return try ThemeFile.theme(name: name, yaml: builtIn.yaml, path: name)
  }

  /// The length of the longest theme, in bytes.
  private static let limit = 1 << 20

  private func path(of name: String) -> String? {
    guard !name.isEmpty, !name.contains("/") else { return nil }
    return folder.map { "\($0)/\(name).yaml" }
  }

  private var userNames: [String] {
    guard let folder, let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".yaml"), !name.hasPrefix(".") { names.append(String(name.dropLast(5))) }
    }
    return names
  }
}

import Glibc

/// The program's folders, which are their user's alone.
///
/// They are made so. One that was open to others all the same, by an older version or a copy from
/// another machine, is closed to them once, with all that is the program's in it. It is then listed in
/// a file: who opens it again, such as for a program that keeps two machines alike, is left to it.
public struct PrivateFolders: Sendable {
  private let folders: [String]
  private let mended: LineFile?

  /// The folders of a user; those that the environment does not name are left out.
  public init(environment: (String) -> String?) {
    let state = StateDirectory(environment: environment)
    self.init(
      data: DataDirectory(environment: environment), state: state,
      cache: CacheDirectory(environment: environment))
  }

  /// These folders; nil for one that there is not. Those that were mended are listed in `state`.
  public init(data: DataDirectory?, state: StateDirectory?, cache: CacheDirectory?) {
    folders = [data?.path, state?.path, cache?.path].compactMap(\.self)
    mended = state.map { LineFile(path: $0.mended, files: SystemFiles()) }
  }

  /// Closes the folders to others that were not mended before. One look at each folder; O(files) the
  /// first time that one is open.
  public func mend() {
    let open = folders.filter { SystemFiles.isOpenToOthers($0) }
    guard !open.isEmpty else { return }
    var known: Set<String> = []
    try? mended?.read { known.insert(String(decoding: $0, as: UTF8.self)) }
    for folder in open where !known.contains(folder) {
      // The folder last, so that an end in between leaves it to be done again.
      Self.mendContents(of: folder, depth: 1)
      SystemFiles.closeToOthers(folder)
      try? mended?.append(folder) { _ in nil }
    }
  }

  /// Hidden names are those of other programs, such as `.git`.
  private static func mendContents(of folder: String, depth: Int) {
    try? SystemFiles.names(in: folder) { bytes in
      let name = String(decoding: bytes, as: UTF8.self)
      guard !name.hasPrefix(".") else { return true }
      let path = "\(folder)/\(name)"
      if depth > 0, SystemFiles.isFolder(path) { mendContents(of: path, depth: depth - 1) }
      if !SystemFiles.isLink(path), SystemFiles.isOpenToOthers(path) {
        SystemFiles.closeToOthers(path)
      }
      return true
    }
  }
}

import Glibc

/// A file that is replaced atomically.
///
/// The new bytes are written to a temporary file in the same folder, which is renamed once they are
/// on the disk. Whenever the power or the program fails, the path leads to all of the old bytes or
/// to all of the new ones.
struct SafeFile {
  let path: String
  let files: any FileLayer

  init(_ path: String, files: any FileLayer) {
    (self.path, self.files) = (path, files)
  }

  /// Replaces the file's bytes; creates missing folders.
  func write(_ bytes: [UInt8]) throws(LibraryError) {
    try makeFolders()
    do throws(SystemError) {
      let (temporary, descriptor) = try create()
      do throws(SystemError) {
        try fill(descriptor, with: bytes)
        try files.rename(temporary, to: path)
      } catch {
        try? files.remove(temporary)
        throw error
      }
      try files.syncFolder(folder)
    } catch {
      throw .cannotWrite(path: path, error.number)
    }
  }

  /// Renames the file to an unused name, such as `overlay.json.damaged-1`.
  /// - Returns: the new path.
  func setAside() throws(LibraryError) -> String {
    var number = 1
    while SystemFiles.isThere("\(path).damaged-\(number)") { number += 1 }
    let other = "\(path).damaged-\(number)"
    do throws(SystemError) {
      try files.rename(path, to: other)
      try files.syncFolder(folder)
    } catch {
      throw .cannotSetAside(path: path, error.number)
    }
    return other
  }

  /// The path of the file's folder.
  var folder: String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    return slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  /// Creates the missing folders of the file, and leaves those that exist alone.
  func makeFolders() throws(LibraryError) {
    var missing: [String] = []
    var parent = self.folder
    while !SystemFiles.isThere(parent), let slash = parent.lastIndex(of: "/") {
      missing.append(parent)
      parent = String(parent[..<slash])
    }
    for folder in missing.reversed() where !folder.isEmpty {
      do throws(SystemError) {
        try files.makeFolder(folder)
      } catch {
        throw .cannotMakeFolder(path: folder, error.number)
      }
    }
  }

  /// Creates a temporary file in the same folder, under a name that no other process uses.
  private func create() throws(SystemError) -> (path: String, descriptor: Int32) {
    var number = 0
    while true {
      let temporary = "\(path).new-\(getpid())-\(number)"
      do throws(SystemError) {
        return (temporary, try files.create(temporary))
      } catch {
        guard error.number == EEXIST, number < 100 else { throw error }
        number += 1
      }
    }
  }

  private func fill(_ descriptor: Int32, with bytes: [UInt8]) throws(SystemError) {
    do throws(SystemError) {
      var rest = bytes[...]
      while !rest.isEmpty { rest = rest.dropFirst(try files.write(rest, to: descriptor)) }
      try files.sync(descriptor)
    } catch {
      try? files.close(descriptor)
      throw error
    }
    try files.close(descriptor)
  }
}

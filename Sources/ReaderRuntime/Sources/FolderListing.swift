import Glibc

/// The names in a folder.
enum FolderListing {
  /// The names of all that is in it, without `.` and `..`, in no order; none when it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = PathText.withSystemPath(folder, { opendir($0) }) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        let bytes = UnsafeRawBufferPointer(
          start: field, count: MemoryLayout.size(ofValue: field.pointee))
        return PathText.text(Array(bytes.prefix { $0 != 0 }))
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}

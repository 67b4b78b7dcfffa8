/// Why something that a user made could not be read or kept. Each has the path and the system's error
/// number; what was on disk before is there still.
public enum LibraryError: Error, Hashable, Sendable {
  case cannotMakeFolder(path: String, Int32)
  case cannotRead(path: String, Int32)
  case cannotWrite(path: String, Int32)
  /// A damaged file stands there and cannot be put out of the way.
  case cannotSetAside(path: String, Int32)
  /// A later version of the program wrote it.
  case newerVersion(path: String)
  /// The index cannot be opened. What is on the shelf is there.
  case cannotOpenIndex(path: String, IndexFailure)
  /// The index cannot be read or changed.
  case indexFailed(path: String, IndexFailure)
  /// There is no data folder: neither `XDG_DATA_HOME` nor `HOME` is set.
  case noFolder
}

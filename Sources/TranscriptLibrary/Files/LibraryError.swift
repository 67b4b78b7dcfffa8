/// The reason that a file of the library could not be read or written, with its path and the
/// system's error number. The earlier contents of the disk remain.
public enum LibraryError: Error, Hashable, Sendable {
  /// The folder cannot be created.
  case cannotMakeFolder(path: String, Int32)
  /// The file or folder cannot be read.
  case cannotRead(path: String, Int32)
  /// The file cannot be written or deleted.
  case cannotWrite(path: String, Int32)
  /// The file is damaged and cannot be renamed.
  case cannotSetAside(path: String, Int32)
  /// The file was written by a later version of the program.
  case newerVersion(path: String)
  /// The index cannot be opened. The shelf is not affected.
  case cannotOpenIndex(path: String, IndexFailure)
  /// The index cannot be read or changed.
  case indexFailed(path: String, IndexFailure)
  /// There is no data folder: neither `XDG_DATA_HOME` nor `HOME` is set.
  case noFolder
}

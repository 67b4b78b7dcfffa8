/// The system calls by which files are changed, so that a test can let any of them fail.
protocol FileLayer: Sendable {
  /// Makes a folder; one that is there already is no failure.
  func makeFolder(_ path: String) throws(SystemError)
  /// Makes a file that was not there, for its user alone, and opens it for writing.
  /// - Returns: its descriptor.
  func create(_ path: String) throws(SystemError) -> Int32
  /// Opens a file to write after its end, for its user alone from now on; makes it when it is not
  /// there. What is no plain file is refused with `EINVAL`.
  /// - Returns: its descriptor.
  func append(_ path: String) throws(SystemError) -> Int32
  /// - Returns: how many bytes were written, which may be fewer than there are.
  func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(SystemError) -> Int
  /// Returns when the file's bytes are on the disk.
  func sync(_ descriptor: Int32) throws(SystemError)
  func close(_ descriptor: Int32) throws(SystemError)
  /// Returns when a folder's names are on the disk.
  func syncFolder(_ path: String) throws(SystemError)
  /// Gives a file another name, in one step; a file of that name is replaced.
  func rename(_ path: String, to other: String) throws(SystemError)
  func remove(_ path: String) throws(SystemError)
}

/// A system call has failed.
struct SystemError: Error, Hashable {
  /// `errno`.
  var number: Int32
}

/// The system calls that change files, as a protocol so that a test can make any of them fail.
protocol FileLayer: Sendable {
  /// Creates a folder; succeeds when it exists already.
  func makeFolder(_ path: String) throws(SystemError)
  /// Creates a new file that only its owner can access, and opens it for writing.
  /// - Returns: its descriptor.
  func create(_ path: String) throws(SystemError) -> Int32
  /// Opens a file to append to it, creates it when it does not exist, and lets only its owner
  /// access it. Throws `EINVAL` for anything but a regular file.
  /// - Returns: its descriptor.
  func append(_ path: String) throws(SystemError) -> Int32
  /// Writes bytes to an open file.
  /// - Returns: the number of bytes written, which may be fewer than given.
  func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(SystemError) -> Int
  /// Returns when the file's bytes are on the disk.
  func sync(_ descriptor: Int32) throws(SystemError)
  /// Closes an open file.
  func close(_ descriptor: Int32) throws(SystemError)
  /// Returns when a folder's entries are on the disk.
  func syncFolder(_ path: String) throws(SystemError)
  /// Renames a file atomically; a file of the new name is replaced.
  func rename(_ path: String, to other: String) throws(SystemError)
  /// Deletes a file.
  func remove(_ path: String) throws(SystemError)
}

/// The failure of a system call.
struct SystemError: Error, Hashable {
  /// The value of `errno`.
  var number: Int32
}

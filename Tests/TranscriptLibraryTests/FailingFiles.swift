import Glibc
import Synchronization

@testable import TranscriptLibrary

/// The files of this machine with one failing call, and optionally with failures from then on, as
/// when the power or the program fails. Writes are also short.
final class FailingFiles: FileLayer {
  private let failing: Int
  private let number: Int32
  private let staysDown: Bool
  private let calls = Mutex(0)
  private let system = SystemFiles()

  /// - Parameters:
  ///   - failing: the number of the failing call, from 1.
  ///   - number: the error number of the failure.
  ///   - staysDown: whether all later calls fail as well.
  init(failing: Int, number: Int32 = ENOSPC, staysDown: Bool = false) {
    (self.failing, self.number, self.staysDown) = (failing, number, staysDown)
  }

  /// The number of calls so far.
  var count: Int { calls.withLock { $0 } }

  private func call() throws(SystemError) {
    let call = calls.withLock { count in
      count += 1
      return count
    }
    if call == failing || staysDown && call > failing { throw SystemError(number: number) }
  }

  func makeFolder(_ path: String) throws(SystemError) {
    try call()
    try system.makeFolder(path)
  }

  func create(_ path: String) throws(SystemError) -> Int32 {
    try call()
    return try system.create(path)
  }

  func append(_ path: String) throws(SystemError) -> Int32 {
    try call()
    return try system.append(path)
  }

  func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(SystemError) -> Int {
    try call()
    return try system.write(bytes.prefix(100), to: descriptor)
  }

  func sync(_ descriptor: Int32) throws(SystemError) {
    try call()
    try system.sync(descriptor)
  }

  func close(_ descriptor: Int32) throws(SystemError) {
    // The descriptor is closed even when the call is to fail.
    try system.close(descriptor)
    try call()
  }

  func syncFolder(_ path: String) throws(SystemError) {
    try call()
    try system.syncFolder(path)
  }

  func rename(_ path: String, to other: String) throws(SystemError) {
    try call()
    try system.rename(path, to: other)
  }

  func remove(_ path: String) throws(SystemError) {
    try call()
    try system.remove(path)
  }
}

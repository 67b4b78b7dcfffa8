import Glibc
import ReaderRuntime

/// Writes to standard output, standard error and files.
enum Output {
  /// Writes all bytes to standard output. A reader that has closed the pipe, such as `head`, is no
  /// failure.
  static func print(_ bytes: [UInt8]) throws(Failure) {
    signal(SIGPIPE, SIG_IGN)
    let error = write(bytes, to: STDOUT_FILENO)
    guard error == 0 || error == EPIPE else {
      throw Failure("standard output: writing failed: \(String(cString: strerror(error)))")
    }
  }

  /// Replaces a file. A failure leaves the old file, never a part of the new one. A new file that is
  /// private cannot be read by others, whatever the umask; one that is there keeps its permissions.
  static func write(
    _ bytes: [UInt8], to path: String, isPrivate: Bool = false
  ) throws(Failure) {
    func failure(_ number: Int32) -> Failure {
      Failure(
        "\(ErrorSentences.visible(path)): writing failed: \(String(cString: strerror(number)))")
    }
    var status = stat()
    let isThere = PathText.withSystemPath(path) { stat($0, &status) } == 0
    // A pipe or a device cannot be replaced.
    let isReplaced = !isThere || status.st_mode & S_IFMT == S_IFREG
    // A link is kept, and its target is replaced.
    let target = isThere ? resolved(path) : path
    let written = isReplaced ? "\(target).new-\(getpid())" : target
    // Nobody else may have put a file there.
    let flags = isReplaced ? O_CREAT | O_EXCL : O_TRUNC
    // What was private is so from the start.
    let mode: mode_t = isThere ? status.st_mode & 0o777 : isPrivate ? 0o600 : 0o666
    let descriptor = PathText.withSystemPath(written) {
      open($0, O_WRONLY | O_CLOEXEC | flags, mode)
    }
    guard descriptor >= 0 else { throw failure(errno) }
    var error = write(bytes, to: descriptor)
    if isReplaced, error == 0, fsync(descriptor) != 0 { error = errno }
    if close(descriptor) != 0, error == 0 { error = errno }
    if isReplaced, error == 0, isThere {
      _ = PathText.withSystemPath(written) { chmod($0, mode) }
    }
    if isReplaced, error == 0, rename(written, to: target) != 0 { error = errno }
    guard error != 0 else { return }
    if isReplaced { _ = PathText.withSystemPath(written) { unlink($0) } }
    throw failure(error)
  }

  /// Whether two paths name the same file.
  static func isSame(_ path: String, _ other: String) -> Bool {
    var (one, two) = (stat(), stat())
    guard PathText.withSystemPath(path, { stat($0, &one) }) == 0,
      PathText.withSystemPath(other, { stat($0, &two) }) == 0
    else { return false }
    return one.st_dev == two.st_dev && one.st_ino == two.st_ino
  }

  private static func resolved(_ path: String) -> String {
    guard let real = PathText.withSystemPath(path, { realpath($0, nil) }) else { return path }
    defer { free(real) }
    return PathText.text(Array(UnsafeRawBufferPointer(start: real, count: strlen(real))))
  }

  private static func rename(_ path: String, to other: String) -> Int32 {
    PathText.withSystemPath(path) { path in
      PathText.withSystemPath(other) { Glibc.rename(path, $0) }
    }
  }

  /// Prints a message in one line on standard error.
  static func tell(_ sentence: String) { write(line: "lectern: \(sentence)") }

  /// Writes to standard error. What came from the command line is shown, and not obeyed.
  static func write(line text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let visible = lines.map { ErrorSentences.visible(String($0)) }.joined(separator: "\n")
    write(Array("\(visible)\n".utf8), to: STDERR_FILENO)
  }

  /// Writes all bytes to a descriptor.
  /// - Returns: the system's error number, or 0.
  @discardableResult
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
        if count < 0 && errno != EINTR { return errno }
        done += max(0, count)
      }
      return 0
    }
  }
}

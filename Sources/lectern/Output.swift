import Glibc

/// Writes to standard output.
enum Output {
  /// Writes it all. A reader that has gone, such as `head`, is no failure.
  static func print(_ bytes: [UInt8]) throws(Failure) {
    signal(SIGPIPE, SIG_IGN)
    let error = write(bytes, to: STDOUT_FILENO)
    guard error == 0 || error == EPIPE else {
      throw Failure("standard output: writing failed: \(String(cString: strerror(error)))")
    }
  }

  /// Says something to people, on standard error, in one line.
  static func tell(_ sentence: String) {
    write(Array("lectern: \(sentence)\n".utf8), to: STDERR_FILENO)
  }

  /// Writes it all to a descriptor.
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

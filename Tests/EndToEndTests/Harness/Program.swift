import Glibc
import TestSupport

/// The program that was built together with these tests.
enum Program {
  /// What one run without a terminal has given.
  struct Result: Equatable {
    var exitCode: Int32
    var output: String
    var errors: String
  }

  /// Beside the bundle of the tests in the build folder.
  /// - Throws: `Trouble` when it is not there.
  static func path(_ name: String = "lectern") throws -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes {
      readlink("/proc/self/exe", $0.baseAddress!, $0.count)
    }
    let runner = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
    // The runner is the bundle itself or, elsewhere, a tool that was given the bundle's path.
    for place in [runner] + CommandLine.arguments {
      let folder = place.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      let program = (folder + [name[...]]).joined(separator: "/")
      if access(program, X_OK) == 0 { return program }
    }
    throw Trouble("no \(name) stands beside the tests; build it with “swift build”")
  }

  /// Runs it without any terminal, to its end.
  /// - Parameters:
  ///   - program: another one that starts it.
  ///   - input: what stands on standard input.
  static func run(
    _ arguments: [String], program: String? = nil, in folder: TemporaryFolder, input: String = ""
  ) throws -> Result {
    let child = try ChildProcess(
      [try program ?? path()] + arguments, environment: environment(folder), folder: folder.path)
    try? child.write(input)
    child.closeInput()
    let deadline = Deadline()
    let output = try readAll(child.output, deadline)
    let errors = try readAll(child.errors, deadline)
    return Result(exitCode: child.waitForEnd(), output: output, errors: errors)
  }

  /// The rows of the screen that the program says it would draw after some keys. What is made by
  /// then in the folder does not count for a file, since the keys make it anew.
  /// - Parameter keys: a script of `lectern screen`.
  static func screen(
    _ file: String?, _ size: Size, keys: String, in folder: TemporaryFolder
  ) throws -> [String] {
    let arguments = ["screen", "--size", "\(size)", "--keys", keys] + (file.map { [$0] } ?? [])
    let anew = ["/usr/bin/env", "XDG_DATA_HOME=\(folder.path)/anew", try path()]
    let line = (file == nil ? [try path()] : anew) + arguments
    let result = try run(Array(line.dropFirst()), program: line[0], in: folder)
    guard result.exitCode == 0 else { throw Trouble("lectern screen fails: \(result.errors)") }
    return Screen.rows(result.output)
  }

  /// What the program, tmux and the shells of a test find around them: nothing of the user's.
  static func environment(_ folder: TemporaryFolder) -> [String] {
    let folders = ["CONFIG", "DATA", "STATE", "CACHE"].map { "XDG_\($0)_HOME=\(folder.path)/xdg" }
    return folders + [
      "HOME=\(folder.path)", "PATH=\(folder.path)/bin:\(searchPath)", "LANG=C.UTF-8", "TZ=UTC",
    ]
  }

  /// The folders in which programs are, with colons between.
  static var searchPath: String {
    getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
  }

  /// What it writes until its end.
  static func readAll(_ descriptor: Int32, _ deadline: Deadline) throws -> String {
    var all: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      try deadline.wait(for: descriptor, "the program's output")
      let count = read(descriptor, &bytes, bytes.count)
      guard count > 0 else { return String(decoding: all, as: UTF8.self) }
      all += bytes[..<count]
    }
  }
}

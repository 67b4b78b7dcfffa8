import Glibc

/// The sizes, inputs and programs of the measurements.
struct Bench {
  let cues: Int
  let repeats: Int
  /// The milliseconds without output after which a program counts as done.
  let settle: Int32
  /// The number of documents in the library.
  let documents: Int
  let folder: TemporaryFolder
  /// A Learning Library page with 1,100 captions on one line.
  let page: Input
  /// A page with `cues` captions, each on its own line, as suits the other programs.
  let recording: Input
  let lectern: Peer
  private let others: [Peer]

  init(folder: TemporaryFolder, isSmall: Bool, documents: Int?) throws {
    self.folder = folder
    self.documents = documents ?? (isSmall ? 100 : 1000)
    cues = isSmall ? 20_000 : 1_000_000
    repeats = isSmall ? 3 : 9
    settle = isSmall ? 60 : 1200
    let page = GeneratedPage(cues: 1_100, separator: "")
    let recording = GeneratedPage(cues: cues, separator: "\n")
    self.page = try folder.write(page.bytes, name: "page.txt")
    self.recording = try folder.write(recording.bytes, name: "recording.txt")
    let own = CommandLine.executableFolder + "/lectern"
    guard access(own, X_OK) == 0 else {
      throw BenchmarkError("\(own) is missing: build the product lectern with the same options")
    }
    lectern = Peer(name: "lectern", command: [own])
    others = [Peer.less, .vim].filter(\.isInstalled)
  }

  /// The program, followed by those that it is compared with.
  var programs: [Peer] { [lectern] + others }
}

/// A file generated for the run.
struct Input {
  let path: String
  let bytes: [UInt8]
}

struct BenchmarkError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

extension CommandLine {
  /// The folder of the running program.
  static var executableFolder: String {
    guard let path = realpath("/proc/self/exe", nil) else { return "." }
    defer { free(path) }
    return String(cString: path).split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
  }
}

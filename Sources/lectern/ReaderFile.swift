import Glibc
import ReaderRuntime

/// The file that something is written to from the reader.
struct ReaderFile {
  /// Its path; `~/` is the home folder.
  let path: String
  private let isForced: Bool

  /// The file of a name that was typed: `!` after it lets the file be replaced.
  init(typed name: String) {
    isForced = name.hasSuffix("!")
    let path = isForced ? String(name.dropLast()) : name
    let home = path.hasPrefix("~/") ? Environment.value("HOME") : nil
    self.path = home.map { $0 + path.dropFirst() } ?? path
  }

  /// The ending of its name, in lower case and without the dot.
  var ending: String { path.split(separator: ".").last?.lowercased() ?? "" }

  /// Its path for people.
  var shown: String { ErrorSentences.visible(path) }

  /// Why nothing is written to it: it is there already, or is what is read; nil where it can be.
  func refusal(reading source: DocumentSource?) -> String? {
    if case .file(let read)? = source, Output.isSame(path, read) {
      return "\(shown) is the transcript itself; type another name"
    }
    return isThere && !isForced ? "\(shown) exists; add ! to the name to replace it" : nil
  }

  private var isThere: Bool {
    var status = stat()
    return PathText.withSystemPath(path) { stat($0, &status) } == 0
  }

  /// Writes to it; others cannot read a new file that is private.
  /// - Returns: its path for people, and whether something was replaced.
  func write(_ bytes: [UInt8], isPrivate: Bool = false) throws(Failure) -> String {
    let isReplaced = isThere
    try Output.write(bytes, to: path, isPrivate: isPrivate)
    return isReplaced ? "\(shown) (replaced)" : shown
  }
}

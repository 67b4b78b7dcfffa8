import TestSupport

/// A library in a folder of a test's own, used as scripts use it.
struct Shelf {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @discardableResult
  func run(_ arguments: String..., input: String = "") throws -> Program.Result {
    try Program.run(arguments, in: folder, input: input)
  }

  /// Where the library is, from the folder.
  static let path = "xdg/lectern"

  /// The names of the copies that are whole.
  var copies: [String] {
    folder.names(in: "\(Self.path)/transcripts")
      .filter { !$0.hasPrefix(".") && !$0.contains(".new-") }
  }

  /// Captions without and with names, each of which says its number and words that all have.
  func write(talks: Range<Int>, to name: String) throws {
    try folder.makeFolders(name)
    for talk in talks { try folder.write(Self.talk(talk), to: "\(name)/talk-\(talk).vtt") }
  }

  static func talk(_ number: Int) -> String {
    let label = number.isMultiple(of: 2) ? "<v Ida Voss>" : ""
    let cues = (0..<40).map { cue in
      """
      00:\(cue + 10).000 --> 00:\(cue + 10).900
      \(label)This is lantern number\(number)part\(cue), and it swings over the harbour.
      """
    }
    return "WEBVTT\n\n" + cues.joined(separator: "\n\n") + "\n"
  }
}

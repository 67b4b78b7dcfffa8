import Glibc
import TranscriptFormats
import Transcripts

/// The files beside a file that are about the same recording.
struct Sidecars {
  private let folder: String
  private let ownName: String

  init(path: String) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    folder = slash.map { String(path[...$0]) } ?? "./"
    ownName = slash.map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// Whether the file is the recording itself.
  var isMedia: Bool { FileStem.isMedia(name: ownName) }

  /// The file's transcript, completed by those of its siblings. Nothing is looked for where
  /// there are cues, a title and sections already.
  /// - Parameters:
  ///   - own: nil for the recording itself.
  ///   - read: reads a sibling, or answers nil.
  /// - Returns: with the path of the sibling that the cues are from, or all there is; nil when they
  ///   are the file's own. Nil when there is nothing at all.
  func joined(
    _ own: ParsedTranscript?, read: (String) -> ParsedTranscript?
  ) -> (read: ParsedTranscript, cuesPath: String?)? {
    var (joined, cuesPath, unread) = (own, String?.none, [String]())
    func add(_ name: String) {
      guard let sibling = read(folder + name) else { return unread.append(name) }
      guard let whole = joined else {
        (joined, cuesPath) = (sibling, folder + name)
        return
      }
      let transcript = whole.transcript.joined(with: sibling.transcript)
      let takesCues = whole.transcript.cues.isEmpty && !sibling.transcript.cues.isEmpty
      joined = ParsedTranscript(
        format: takesCues ? sibling.format : whole.format, transcript: transcript)
    }
    let siblings = isComplete(own) ? [] : self.siblings
    for name in siblings where hasNoCues(joined) && isCaptions(name) {
      add(name)
      if !hasNoCues(joined) { cuesPath = folder + name }
    }
    for name in siblings where !isCaptions(name) { add(name) }
    joined?.transcript.issues += unread.map { name in
      Issue(byteOffset: 0, message: "\(name) beside it could not be read and was left out")
    }
    return joined.map { ($0, cuesPath) }
  }

  /// The path of the file of the same stem that tells voices apart; nil when there is none.
  var voices: String? {
    let own = FileStem(name: ownName)
    let whole = ownName.lastIndex(of: ".").map { ownName[..<$0] } ?? ownName[...]
    return ["\(whole).rttm", "\(own.stem).rttm", "\(own.stem).voices.rttm"]
      .first { $0 != ownName && isThere(folder + $0) }.map { folder + $0 }
  }

  private func hasNoCues(_ read: ParsedTranscript?) -> Bool {
    read?.transcript.cues.isEmpty ?? true
  }

  private func isComplete(_ read: ParsedTranscript?) -> Bool {
    guard let transcript = read?.transcript else { return false }
    return !transcript.cues.isEmpty && transcript.title != nil && !transcript.sections.isEmpty
  }

  private func isCaptions(_ name: String) -> Bool {
    FileStem.captions.contains(FileStem(name: name).fileExtension)
  }

  /// The names of the siblings that can be read: captions first, those in the language of the user
  /// before others, then what is about the recording.
  private var siblings: [String] {
    let own = FileStem(name: ownName)
    let order = FileStem.captions + FileStem.heads
    let ranked = names(order).compactMap { name -> (rank: Int, name: String)? in
      let stem = FileStem(name: name)
      guard name != ownName, stem.isSibling(of: own),
        let kind = order.firstIndex(of: stem.fileExtension)
      else { return nil }
      return (languageRank(stem.language) * order.count + kind, name)
    }
    return ranked.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }.map(\.name)
  }

  /// The names to choose from. A copy on the shelf stands among thousands of others, so the files that
  /// may be beside it are asked for one by one.
  private func names(_ extensions: [String]) -> [String] {
    let stem = FileStem(name: ownName).stem
    guard ContentHash(hex: stem) != nil else { return FolderListing.names(in: folder) }
    return extensions.map { "\(stem).\($0)" }.filter { isThere(folder + $0) }
  }

  private func isThere(_ path: String) -> Bool {
    PathText.withSystemPath(path) { access($0, F_OK) } == 0
  }

  private func languageRank(_ language: String?) -> Int {
    guard let language = language?.prefix(2) else { return 0 }
    let user = getenv("LANG").map { String(cString: $0).prefix(2).lowercased() }
    return user == String(language) ? 1 : language == "en" ? 2 : 3
  }
}

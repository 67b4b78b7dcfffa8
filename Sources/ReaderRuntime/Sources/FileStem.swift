/// The part that the names of one recording's files have in common.
///
/// `Talk [dQw4w9WgXcQ].en.vtt`, `Talk [dQw4w9WgXcQ].info.json` and `talk.mp4` are named as
/// downloaders and feeds do it: a stem, perhaps a language or a kind, and an extension.
struct FileStem: Hashable {
  /// The name without language, kind and extension.
  let stem: String
  /// The identifier of a video in brackets at the stem's end; nil when there is none.
  let identifier: String?
  /// The ending in lower case, `info.json` and `chapters.json` as one.
  let fileExtension: String
  /// The language in lower case, such as `en` or `pt-br`; nil when the name has none.
  let language: String?

  init(name: String) {
    var parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var fileExtension = parts.count > 1 ? parts.removeLast().lowercased() : ""
    if fileExtension == "json", parts.count > 1, let kind = parts.last?.lowercased(),
      ["info", "chapters", "transcript"].contains(kind)
    {
      parts.removeLast()
      fileExtension = "\(kind).json"
    }
    if fileExtension == "rttm", parts.count > 1, parts.last?.lowercased() == "voices" {
      parts.removeLast()
    }
    let last = parts.count > 1 ? parts.last.map { $0.lowercased() } : nil
    language = last.flatMap { Self.isLanguage($0) ? $0 : nil }
    if language != nil { parts.removeLast() }
    stem = parts.joined(separator: ".")
    identifier = Self.identifier(stem)
    self.fileExtension = fileExtension
  }

  /// Whether two files are about one recording.
  func isSibling(of other: FileStem) -> Bool {
    stem == other.stem || identifier != nil && identifier == other.identifier
  }

  /// Whether a name is that of sound or video. Asked at each start, so nothing is made for it.
  static func isMedia(name: String) -> Bool {
    guard let point = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let last = name.utf8[name.utf8.index(after: point)...]
    return last.count <= 4
      && media.contains { $0.utf8.elementsEqual(last.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }) }
  }

  private static let media = [
    "aac", "avi", "flac", "m4a", "m4b", "m4v", "mkv", "mov", "mp3", "mp4", "mpg", "oga", "ogg",
    "ogv", "opus", "wav", "webm", "wma", "wmv",
  ]

  /// Files that may have cues, those that say most about them first.
  static let captions = [
    "transcript.json", "json3", "vtt", "srv3", "ytt", "ttml", "dfxp", "srt", "srv1", "srv2", "sbv",
    "lrc", "json", "xml", "tsv", "html", "htm", "otr", "md", "txt",
  ]

  /// Files about a recording.
  static let heads = ["info.json", "chapters.json"]

  /// A tag of BCP 47 as downloaders write it: `en`, `pt-BR`, `en-orig`, `zh-Hans`.
  private static func isLanguage(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return (2...3).contains(parts[0].count) && parts.count <= 4
      && parts.allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      } && parts[0].allSatisfy(\.isLetter)
  }

  private static func identifier(_ stem: String) -> String? {
    guard stem.hasSuffix("]"), let open = stem.lastIndex(of: "[") else { return nil }
    let inner = stem[stem.index(after: open)...].dropLast()
    let isPlain = inner.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0))
    }
    return inner.count >= 6 && isPlain ? String(inner) : nil
  }
}

/// The promise that the name of a file makes about its contents.
struct CaptionFileName {
  private enum Promise { case captions, webVTT }

  private let promise: Promise?

  init(_ name: String) {
    let last = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last
    promise =
      switch last?.lowercased() {
      case "vtt": .webVTT
      case "srt", "sbv", "ttml", "dfxp", "srv1", "srv2", "srv3", "ytt", "xml", "json", "json3",
        "otr":
        .captions
      default: nil
      }
  }

  /// Whether a format cannot be meant. Prose in a file of captions, of XML or of JSON is what damage
  /// left of it; and WebVTT must start with its signature (section 4.1 of its specification).
  func rulesOut(_ format: any TranscriptFormat.Type) -> Bool {
    switch promise {
    case nil: false
    case .captions: Self.prose.contains { $0 == format }
    case .webVTT: Self.prose.contains { $0 == format } || format == SubRip.self
    }
  }

  /// The error for such a file when no format can read it; nil when the name promises none.
  var broken: TranscriptFormatError? {
    switch promise {
    case .webVTT:
      .unreadable(format: "WebVTT", problem: "it does not start with WEBVTT", byteOffset: 0)
    case .captions, nil: nil
    }
  }

  private static let prose: [any TranscriptFormat.Type] = [
    StampedText.self, StampedCaptions.self, PlainText.self,
  ]
}

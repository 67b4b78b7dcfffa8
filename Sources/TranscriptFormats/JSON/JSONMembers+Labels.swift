extension JSONMembers {
  /// The label of a recogniser's voice: `Speaker 0` for a number, else as it is written; nil where
  /// it is unknown.
  func voice(_ name: JSONName) -> String? {
    guard let voice = string(name), voice != "?" else { return nil }
    return voice.utf8.allSatisfy { $0 &- 0x30 < 10 } && !voice.isEmpty ? "Speaker \(voice)" : voice
  }

  /// The voice of recognisers that write numbers: asking for a string first takes ten times as
  /// long.
  func numberedVoice(_ name: JSONName) -> String? {
    number(name).flatMap(Int.init(exactly:)).map { "Speaker \($0)" } ?? voice(name)
  }

  /// The voice of recognisers that count in letters: `Speaker A`.
  func letteredVoice(_ name: JSONName) -> String? {
    guard let voice = voice(name) else { return nil }
    return voice.utf8.count == 1 ? "Speaker \(voice)" : voice
  }

  /// A language's tag such as `en` or `pt-BR`; nil for a name such as `english`.
  func language(_ name: JSONName) -> String? {
    guard let tag = string(name)?.replacing("_", with: "-") else { return nil }
    let first = tag.prefix { $0 != "-" }
    return first.utf8.count < 2 || first.utf8.count > 3 ? nil : tag
  }
}

import Foundation
import SpeakerAttribution

/// A labelled talk: its words and who says each.
struct Episode {
  enum Kind { case edited, machine }

  var show: String
  /// Whether people wrote the text down, or a machine, or people word for word with every "um".
  var kind: Kind = .edited
  var name: String
  var words: [String] = []
  /// Index in `speakers` for each word.
  var wordSpeakers: [Int32] = []
  /// Counts up at each change of speaker.
  var turns: [Int32] = []
  var speakers: [String] = []
  /// Whether each speaker is a host.
  var hosts: [Bool] = []

  /// Reads `**Name:** text` paragraphs; nil when fewer than two people speak.
  init?(path: String, show: String) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    self.show = show
    name = (path as NSString).lastPathComponent
    var (speaker, turn) = (Int32(-1), Int32(-1))
    var isBreak = true
    for line in text.split(whereSeparator: \.isNewline) {
      var rest = line.drop { $0 == " " }
      if rest.hasPrefix("**"), let end = rest.dropFirst(2).range(of: "**") {
        var label = rest[rest.index(rest.startIndex, offsetBy: 2)..<end.lowerBound]
        let isLabel = label.hasSuffix(":") || rest[end.upperBound...].hasPrefix(":")
        if isLabel || label == "Break" {
          if label.hasSuffix(":") { label = label.dropLast() }
          rest = rest[end.upperBound...]
          if rest.hasPrefix(":") { rest = rest.dropFirst() }
          isBreak = label.hasPrefix("Break")
          if !isBreak {
            let name = String(label)
            let index = speakers.firstIndex(of: name) ?? speakers.count
            if index == speakers.count { speakers.append(name) }
            if speaker != Int32(index) { turn += 1 }
            speaker = Int32(index)
          }
        }
      }
      guard !isBreak, speaker >= 0 else { continue }
      for word in Self.cleaned(rest).split(separator: " ") {
        words.append(String(word))
        wordSpeakers.append(speaker)
        turns.append(turn)
      }
    }
    guard speakers.count >= 2, speakers.count <= 8, words.count > 1000 else { return nil }
    hosts = speakers.map { _ in false }
  }

  private static func cleaned(_ text: Substring) -> String {
    var text = String(text)
    if text.utf8.contains(UInt8(ascii: "[")) {
      for (pattern, replacement) in [
        (#"\[([^\]\\]*)\]\([^)]*\)"#, "$1"), (#"\\?\[[^\]]*\]"#, " "),
      ] {
        text = text.replacingOccurrences(
          of: pattern, with: replacement, options: .regularExpression)
      }
    }
    text.removeAll { "*_`\\".contains($0) }
    return text
  }
}

import Foundation
import SpeakerAttribution
import TranscriptFormats
import Transcripts

/// A labelled talk of which names are learnt: its words, who says each, and what its page says.
struct NamedTalk: Sendable {
  /// The figures are printed for each of these kinds.
  enum Kind: String, CaseIterable {
    case podcast, captions, meeting
  }

  var show: String
  var kind: Kind
  var words: [String]
  /// Index in `speakers` for each word.
  var wordSpeakers: [Int]
  var speakers: [String]
  /// Whether each speaker is a host.
  var hosts: [Bool]
  var title: String?
  var keyPoints: [String] = []
  /// The roster of the show, where one is supposed.
  var roster: [RosterPerson] = []

  /// The styles that the text can be laid out in: fewer capitals and marks than it has, not more.
  var styles: [NameStyle] {
    let style = NameStyle(SpokenText(cues(words)))
    return switch style {
    case .cased: [.cased, .lowerCase, .unmarked]
    case .lowerCase: [.lowerCase, .unmarked]
    case .unmarked: [.unmarked]
    }
  }

  /// The transcript in a style, and who says each of its words.
  func laidOut(_ style: NameStyle) -> (transcript: Transcript, speakers: [Int]) {
    var (kept, speakers) = ([String](), [Int]())
    for (word, speaker) in zip(words, wordSpeakers) {
      let shown = Self.shown(word, style)
      guard !shown.isEmpty else { continue }
      kept.append(shown)
      speakers.append(speaker)
    }
    return (Transcript(title: title, keyPoints: keyPoints, cues: cues(kept)), speakers)
  }

  private static func shown(_ word: String, _ style: NameStyle) -> String {
    guard style != .cased else { return word }
    let isI = word == "I" || word.hasPrefix("I'") || word.hasPrefix("I’")
    let lower = isI ? word : word.lowercased()
    guard style == .unmarked else { return lower }
    let isLetter = { (letter: Character) in letter.isLetter || letter.isNumber }
    guard let first = lower.firstIndex(where: isLetter),
      let last = lower.lastIndex(where: isLetter)
    else { return "" }
    return String(lower[first...last])
  }

  private func cues(_ words: [String]) -> CueList {
    var builder = CueListBuilder()
    for start in stride(from: 0, to: words.count, by: 8) {
      let line = words[start..<min(start + 8, words.count)].joined(separator: " ")
      builder.append(start: nil, text: Array(line.utf8))
    }
    return builder.build()
  }
}

extension NamedTalk {
  /// A page with its true turns: `ID.txt` beside `ID.gold.json`.
  init(page path: String) throws {
    let gold = try GoldTalk(path: path)
    let page = try Data(
      contentsOf: URL(
        fileURLWithPath: path.replacingOccurrences(of: ".gold.json", with: ".txt")))
    let transcript = try TranscriptReader.read([UInt8](page)).transcript
    let document = gold.document
    self.init(
      show: document.show, kind: Self.kind(ofCorpus: document.corpus),
      words: SpokenText(gold.cues).words.map { gold.cues.string($0.range) },
      wordSpeakers: gold.wordSpeakers, speakers: document.speakers.map(\.name),
      hosts: document.speakers.map { $0.role == "host" }, title: transcript.title,
      keyPoints: transcript.keyPoints)
  }

  init(_ episode: Episode) {
    self.init(
      show: episode.show, kind: .podcast, words: episode.words,
      wordSpeakers: episode.wordSpeakers.map { Int($0) }, speakers: episode.speakers,
      hosts: episode.hosts)
  }

  private static func kind(ofCorpus corpus: String?) -> Kind {
    switch corpus {
    case nil: .podcast
    case "ami", "icsi", "ietf", "w3c-ccg", "ethereum-calls": .meeting
    default: .captions
    }
  }
}

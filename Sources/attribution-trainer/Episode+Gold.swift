import Foundation
import SpeakerAttribution

extension Episode {
  /// Reads a transcript with its true turns, `ID.gold.json`; nil when it is none.
  ///
  /// Who is a host is not taken from it: in meetings that is a guess.
  init?(goldPath path: String) {
    guard let gold = try? GoldTalk(path: path) else { return nil }
    show = gold.document.show
    name = gold.document.id
    kind = .machine
    speakers = gold.document.speakers.map(\.name)
    hosts = speakers.map { _ in false }
    let text = SpokenText(gold.cues)
    var turn = Int32(0)
    for (index, word) in text.words.enumerated() {
      let speaker = gold.wordSpeakers[index]
      if index > 0, speaker != gold.wordSpeakers[index - 1] { turn += 1 }
      words.append(String(decoding: gold.cues.text[word.range], as: UTF8.self))
      wordSpeakers.append(Int32(speaker))
      turns.append(turn)
    }
    guard speakers.count >= 2, words.count > 1000 else { return nil }
  }
}

import TestSupport
import Transcripts

@testable import TranscriptLibrary

/// Documents of made-up words, a few of them frequent and most of them rare, the same in every run.
struct GeneratedLibrary {
  let documents: [IndexedDocument]

  init(count: Int) {
    var random = SplitMix(seed: 5)
    documents = (0..<count).map { number in
      let texts = (0..<40).map { _ in Self.sentence(&random) }
      let month = 1 + number % 12
      let minute = number / 60 < 10 ? "0\(number / 60)" : "\(number / 60)"
      let second = number % 60 < 10 ? "0\(number % 60)" : "\(number % 60)"
      var document = IndexFolder.document(
        "talk \(number)", texts, title: "Talk about \(Self.word(&random))",
        date: month < 10 ? "2024-0\(month)-15" : "2024-\(month)-15",
        added: "2024-06-01T00:\(minute):\(second)Z")
      document.entry.isArchived = number % 7 == 0
      if number % 3 > 0 { document.speakers = Self.speakers(document.transcript.cues, &random) }
      return document
    }
  }

  private static func sentence(_ random: inout SplitMix) -> String {
    (0..<6 + random.below(6)).map { _ in word(&random) }.joined(separator: " ") + "."
  }

  /// A word of lower-case ASCII letters. The lower its number, the more frequent it is.
  static func word(_ random: inout SplitMix) -> String {
    let number = random.below(1 + random.below(1 + random.below(3000)))
    let syllables = ["ba", "te", "ki", "ro", "su", "lan", "mer", "pos", "dun", "fi"]
    return String(number).map { syllables[$0.wholeNumberValue ?? 0] }.joined()
  }

  private static func speakers(_ cues: CueList, _ random: inout SplitMix) -> IndexedSpeakers {
    let names = ["Ida Voss", "Runa Ås ?", nil, "Tim"]
    let turns = stride(from: 0, to: cues.count, by: 1 + random.below(3)).map { cue in
      SpokenTurn(textOffset: cues.textRange(cue).lowerBound, speaker: names[random.below(4)])
    }
    return IndexedSpeakers(turns: turns, people: ["Ida Voss", "Runa Ås", "Tim"])
  }

  /// The documents in the order of a search's results.
  var inOrder: [IndexedDocument] {
    let fallen = documents.reversed()
    return fallen.filter { !$0.entry.isArchived } + fallen.filter(\.entry.isArchived)
  }
}

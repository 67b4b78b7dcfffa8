import TestSupport
import Transcripts

/// Random texts and overlays of them.
enum RandomOverlay {
  private static let words = [
    "no", "yes", "gulls", "ž", "東京", "a\nb", "e\u{301}", "🙂", "x.", "", "harbour", "\u{2028}",
  ]
  /// The words of notes, and of notes whose words are not in the text.
  private static let nasty = [
    "", "\"", "\\", "a\nb\r\nc", "🏳️‍🌈", "\u{2028}\u{2029}", "\u{0}\u{1}\u{1B}[2J", "</script>", "名前",
    "e\u{301}", "\u{FEFF}", "=1+1", "\t",
  ]

  static func texts(_ random: inout SplitMix) -> [String] {
    (0..<1 + random.below(30)).map { _ in
      (0..<random.below(9)).map { _ in words[random.below(words.count)] }.joined(separator: " ")
    }
  }

  static func overlay(_ cues: CueList, _ random: inout SplitMix) -> Overlay {
    var overlay = Overlay(
      corrections: (0..<random.below(20)).map { _ in correction(cues, &random) },
      notes: (0..<random.below(20)).map { _ in note(cues, &random) })
    for _ in 0..<random.below(9) {
      overlay.marks["abz".randomLetter(&random)] = place(cues, &random)
    }
    return overlay
  }

  private static func place(_ cues: CueList, _ random: inout SplitMix) -> Place {
    let cue = random.below(cues.count + 1)
    guard cue < cues.count else { return Place(cue: cue) }
    let text = cues.text(cue)
    return Place(
      cue: cue,
      offset: text.unicodeScalars.prefix(random.below(text.count + 1)).reduce(0) {
        $0 + $1.utf8.count
      })
  }

  private static func range(_ cues: CueList, _ random: inout SplitMix) -> Range<Place> {
    let (a, b) = (place(cues, &random), place(cues, &random))
    return min(a, b)..<max(a, b)
  }

  private static func correction(_ cues: CueList, _ random: inout SplitMix) -> Correction {
    let name = ["Ida", "Rúna", "Ida ", "\u{1}\"\\", "名前"][random.below(5)]
    switch random.below(5) {
    case 0: return .speaker(range(cues, &random), name: name)
    case 1: return .speakerEverywhere(range(cues, &random), name: name)
    case 2: return .rename(from: name, to: "Ida")
    case 3: return .split(place(cues, &random))
    default: return .join(place(cues, &random))
    }
  }

  private static func note(_ cues: CueList, _ random: inout SplitMix) -> Note {
    let note = (0..<random.below(4)).map { _ in nasty[random.below(nasty.count)] }.joined()
    let made = random.below(2) == 0 ? "" : "2024-01-31"
    guard random.below(4) > 0 else {
      let gone = "gone \(random.below(3)) " + nasty[random.below(nasty.count)]
      return Note(places: nil, quote: gone, text: note, made: made)
    }
    let places = range(cues, &random)
    let (start, end) = (cues.textOffset(places.lowerBound), cues.textOffset(places.upperBound))
    let quote = random.below(4) > 0 ? cues.string(start..<max(start, end)) : nasty[1]
    return Note(places: places, quote: quote, text: note, made: made)
  }
}

extension String {
  fileprivate func randomLetter(_ random: inout SplitMix) -> Character {
    Array(self)[random.below(count)]
  }
}

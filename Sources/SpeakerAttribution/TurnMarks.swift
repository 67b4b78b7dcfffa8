import Transcripts

/// Marks in the text at which somebody else begins to speak: `>>`, and the dashes of dialogue.
///
/// `>>` and `>>>` stand wherever live captions change hands. Two lines of one caption that begin with
/// dashes are of two people; a dash that begins a caption alone marks a change where that is usual,
/// else it is punctuation.
struct TurnMarks: Sendable {
  /// The words that turns must start with; ascending, without the first of the text.
  private(set) var words: [Int] = []

  /// Marks further apart than this many words do not mark every change between them.
  private static let reach = 500
  /// What a missing mark says against a turn's start, in log-odds of the network.
  static let doubt: Float = 3

  /// Whether dashes or `>>` begin captions where the speaker changes, and not only lines in them.
  private(set) var areRegular = false

  init(_ text: SpokenText, _ cues: CueList) {
    var (arrows, dashes) = ([Int](), DialogueDashes(captions: cues.count))
    for (index, word) in text.words.enumerated() {
      let bytes = cues.text[word.range]
      if bytes.starts(with: [0x3E, 0x3E]) {
        arrows.append(index)
      } else if Self.isDash(bytes) {
        let before = word.range.lowerBound - 1
        if word.startsCue || cues.text[before] == 0x0A { dashes.add(index, word) }
      }
    }
    // One alone may be anything.
    if arrows.count > 1 { (words, areRegular) = (arrows, true) }
    if words.isEmpty { (words, areRegular) = (dashes.marks, dashes.beginCaptions) }
    words.removeAll { $0 == 0 }
  }

  /// Whether a turn that starts with a word would have a mark: those around it are near.
  func wouldMark(_ word: Int) -> Bool {
    guard areRegular else { return false }
    let next = words.partitioningIndex { $0 >= word }
    let isNearLast = word - (next > 0 ? words[next - 1] : 0) <= Self.reach
    return isNearLast && (next == words.count || words[next] - word <= Self.reach)
  }

  /// `-` alone or before a letter, `–`, `—`; not `--`.
  private static func isDash(_ bytes: ArraySlice<UInt8>) -> Bool {
    let first = bytes.startIndex
    if bytes.count > 2, bytes.starts(with: [0xE2, 0x80]) {
      return [0x93, 0x94].contains(bytes[first + 2])
    }
    guard bytes.first == 0x2D else { return false }
    return bytes.count == 1 || bytes[first + 1] >= 0x80
      || (0x41...0x5A).contains(bytes[first + 1] & 0xDF)
  }
}

extension BlockList {
  /// Makes turns unlikely where the text would mark them.
  mutating func prefer(_ marks: TurnMarks) {
    for block in 0..<count where marks.wouldMark(Int(starts[block])) {
      changes[block] -= TurnMarks.doubt
    }
  }
}

/// The dashes that begin captions and lines in them.
private struct DialogueDashes {
  /// With dialogue, at least one caption in this many begins with a dash.
  private static let usual = 30

  private let captions: Int
  private var pairs: [Int] = []
  private var openings: [Int] = []
  /// The caption of the last dash.
  private var lastCue = -1

  init(captions: Int) { self.captions = captions }

  mutating func add(_ index: Int, _ word: SpokenText.Word) {
    if word.startsCue {
      openings.append(index)
    } else if word.cue == lastCue {
      pairs.append(index)
    }
    lastCue = word.cue
  }

  /// Whether a dash often begins a caption that has no second one.
  var beginCaptions: Bool {
    openings.count - pairs.count >= max(5, pairs.count, captions / Self.usual)
  }

  var marks: [Int] {
    if beginCaptions { return (pairs + openings).sorted() }
    return pairs.count > 1 ? pairs : []
  }
}

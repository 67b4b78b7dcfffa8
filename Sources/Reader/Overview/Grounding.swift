import TranscriptSearch
import Transcripts

/// The places in the text that support its key points and the summaries of its sections.
struct Grounding: Sendable {
  /// The largest text, in bytes, in which places are looked for.
  static let limit = 4 << 20

  /// The places of each key point, the best first: sentences that share the most words with it.
  private(set) var keyPoints: [[Range<Int>]] = []
  let isTooLong: Bool
  /// The ranking for the key points and then the summaries; nil where the text is too long.
  private let ranking: PassageRanking?
  /// The document as it was when it was read; its speakers may have changed since.
  private let document: Document

  /// Finds the places of key points. Those of summaries are found when they are needed, as there can
  /// be thousands.
  /// - Complexity: O(n) in the length of the text.
  init(_ document: Document) {
    let points = document.transcript.keyPoints
    self.document = document
    isTooLong = document.cues.text.count > Self.limit
    guard !isTooLong else {
      keyPoints = points.map { _ in [] }
      ranking = nil
      return
    }
    let ranking = PassageRanking(
      text: document.cues.text, unitStarts: document.paragraphs.starts,
      statements: points + document.sections.map { $0.summary ?? "" },
      ignoring: document.speakers.flatMap { [$0.name ?? ""] + $0.aliases })
    self.ranking = ranking
    keyPoints = points.indices.map { point in
      ranking.passages(for: point).map { document.sentence(of: $0) }
    }
  }

  /// The places of a section's summary, the best first; none for one without a summary.
  func places(ofSummary section: Int) -> [Range<Int>] {
    guard let ranking else { return [] }
    let statement = document.transcript.keyPoints.count + section
    return ranking.passages(for: statement, home: document.paragraphs(ofSection: section))
      .map { document.sentence(of: $0) }
  }
}

extension Document {
  /// The paragraphs of a section.
  fileprivate func paragraphs(ofSection section: Int) -> Range<Int> {
    let range = textRange(ofSection: section)
    guard !range.isEmpty else { return 0..<0 }
    return paragraphs.index(at: range.lowerBound)..<paragraphs.index(at: range.upperBound - 1) + 1
  }

  /// The longest sentence in bytes; a longer one is cut to the supporting words.
  private static let longestSentence = 400

  /// The sentence of a paragraph that has the most of the supporting words.
  fileprivate func sentence(of passage: Passage) -> Range<Int> {
    func weight(_ range: Range<Int>) -> Double {
      // A repeated word counts once.
      var told: [String: Double] = [:]
      for word in passage.words where range.contains(word.range.lowerBound) {
        told[cues.string(word.range), default: 0] = word.weight
      }
      return told.values.sorted().reduce(0, +)
    }
    let sentences = cues.sentences(in: paragraphs.range(passage.unit))
    let weights = sentences.map(weight)
    guard let most = weights.max(), let best = weights.firstIndex(of: most) else {
      return paragraphs.range(passage.unit)
    }
    let sentence = sentences[best]
    let words = passage.words.map(\.range).filter { sentence.contains($0.lowerBound) }
    guard sentence.count > Self.longestSentence, let first = words.first, let last = words.last
    else { return sentence }
    return first.lowerBound..<max(first.upperBound, last.upperBound)
  }
}

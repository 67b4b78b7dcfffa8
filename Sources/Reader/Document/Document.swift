import TerminalCells
import TranscriptSearch
import Transcripts

// Unchecked, as nothing in it changes after `init` or `attributed` has made it.
/// A transcript as the reader shows it, with everything that is derived from it once.
///
/// It is a class so that all its users share one instance: it has some forty arrays and strings.
public final class Document: @unchecked Sendable {
  /// The transcript that was read.
  public let transcript: Transcript
  /// The name of a document without a title: the file's name, or "standard input".
  public let name: String
  /// The id of the format that it was read from; empty where that is of no interest.
  public let format: String
  /// Whether it can be read again (not from standard input).
  public let canReload: Bool
  /// The identity of the document while the program runs.
  public let id: DocumentID
  /// The speakers and turns as they are shown: turns in a row that would look alike are one.
  public private(set) var attribution: Attribution
  private(set) var paragraphs: Paragraphs
  /// The text that `/` searches.
  private(set) var haystack: Haystack
  /// The text offset at which each section starts.
  let sectionOffsets: [Int]
  /// The timecode that takes the most columns.
  let longestTimecode: Timecode
  /// Columns of the longest title of a section.
  let widestTitle: Int

  /// Text offset at which each turn starts, ascending.
  private(set) var turnStarts: [Int] = []
  /// The speaker shown for each turn, however certain; `nobody` where that is not known.
  private(set) var turnSpeakers: [Int] = []
  /// The certainty of the speaker shown for each turn.
  private(set) var turnCertainties: [Certainty] = []
  private(set) var statistics = SpeakerStatistics(count: 1, length: 0)
  /// The names of the speakers on the screen, and last the name for `nobody`.
  private(set) var speakerNames: [String] = []
  /// The number of each speaker's mark and colour.
  private(set) var marks: [Int] = []
  /// The position of each speaker in lists, which stays when an attribution is replaced.
  private var positions: [Int] = []
  /// The speakers in the order of lists.
  private(set) var speakerOrder: [Int] = []

  /// Makes the document that shows a transcript, with the speakers that its labels name.
  /// - Complexity: O(n) in the length of the text; needed once per document.
  public init(
    _ transcript: Transcript, name: String, format: String = "", canReload: Bool = true,
    id: DocumentID = .opened
  ) {
    self.transcript = transcript
    (self.name, self.format) = (name, format)
    self.canReload = canReload
    self.id = id
    sectionOffsets = transcript.sectionOffsets
    longestTimecode =
      ([transcript.duration, transcript.cues.lastStart] + transcript.sections.map(\.start))
      .compactMap { $0 }.max() ?? Timecode(milliseconds: 0)
    widestTitle = transcript.sections.map { TextMeasure.columns($0.title) }.max() ?? 0
    attribution = Attribution(labelsOf: transcript)
    paragraphs = Paragraphs(transcript, sectionOffsets: sectionOffsets)
    haystack = Haystack(text: transcript.cues.text, headings: [], paragraphStarts: [])
    derive(before: nil)
  }

  /// Makes a document for use without a reader.
  /// - Parameter attribution: the speakers and turns; nil for those of the labels.
  public convenience init(_ transcript: Transcript, name: String, attribution: Attribution?) {
    self.init(transcript, name: name)
    if let attribution { derive(attribution, splits: [], before: Document(self)) }
  }

  private init(_ old: Document) {
    (transcript, name, canReload, id) = (old.transcript, old.name, old.canReload, old.id)
    format = old.format
    (sectionOffsets, longestTimecode) = (old.sectionOffsets, old.longestTimecode)
    widestTitle = old.widestTitle
    (attribution, paragraphs, haystack) = (old.attribution, old.paragraphs, old.haystack)
    (turnStarts, turnSpeakers) = (old.turnStarts, old.turnSpeakers)
    (turnCertainties, statistics) = (old.turnCertainties, old.statistics)
    (speakerNames, marks) = (old.speakerNames, old.marks)
    (positions, speakerOrder) = (old.positions, old.speakerOrder)
  }

  /// The same text with another attribution.
  /// - Parameters:
  ///   - splits: the places where a correction starts a new turn.
  ///   - old: the document whose speakers keep their positions in lists; nil for this one.
  /// - Complexity: O(n) in the length of the text.
  func attributed(
    _ attribution: Attribution, splits: Set<Place> = [], inPlaceOf old: Document? = nil
  ) -> Document {
    let document = Document(self)
    document.derive(attribution, splits: splits, before: old ?? self)
    return document
  }

  private func derive(_ attribution: Attribution, splits: Set<Place>, before: Document) {
    self.attribution = attribution.joiningAlike(splits: splits)
    paragraphs = Paragraphs(
      transcript, sectionOffsets: sectionOffsets,
      turns: showsTurns ? self.attribution.turns : [])
    derive(before: before)
  }

  private func derive(before: Document?) {
    haystack = Haystack(
      text: transcript.cues.text,
      headings: zip(transcript.sections, sectionOffsets).enumerated().map { index, section in
        Haystack.Heading(
          section: index, textOffset: section.1, title: Array(section.0.title.utf8))
      },
      paragraphStarts: paragraphs.starts)
    turnStarts = attribution.turns.map { cues.textOffset($0.places.lowerBound) }
    let names = Speaker.shownNames(speakers)
    speakerNames = names + [Self.nobodyName]
    turnSpeakers = attribution.turns.map { attribution.shownSpeaker(of: $0) ?? nobody }
    turnCertainties = attribution.turns.map { attribution.certainty(of: $0) }
    statistics = countedStatistics()
    marks = MarkNumbers.numbers(speakers, names: names)
    positions = Self.positions(in: self, before: before)
    speakerOrder = positions.indices.sorted { positions[$0] < positions[$1] }
  }

  private func countedStatistics() -> SpeakerStatistics {
    var statistics = SpeakerStatistics(count: nobody + 1, length: cues.text.count)
    for (index, turn) in attribution.turns.enumerated() {
      let range = textRange(ofTurn: index)
      statistics.add(
        range, of: turnSpeakers[index], milliseconds: transcript.talkTime(in: range),
        belief: attribution.belief(in: turn))
    }
    return statistics
  }

  /// A speaker of the earlier document keeps the position; others take the first free ones.
  private static func positions(in document: Document, before: Document?) -> [Int] {
    let count = document.speakers.count
    guard let before, !before.speakers.isEmpty else { return Array(0..<count) }
    let kept = SpeakerIdentity.origins(of: document, in: before)
      .map { $0.map { before.positions[$0] } }
    let taken = Set(kept.compactMap { $0 })
    var free = (0...).lazy.filter { !taken.contains($0) }.makeIterator()
    return kept.map { $0 ?? free.next() ?? count }
  }

  /// The title, or the file's name.
  public var title: String { transcript.title ?? name }

  var cues: CueList { transcript.cues }
  var sections: [Section] { transcript.sections }
  /// The start of the code point that an offset is in.
  func aligned(_ textOffset: Int) -> Int {
    var offset = textOffset
    while offset > 0, offset < cues.text.count, cues.text[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// The text offset of the last character.
  var lastOffset: Int { aligned(max(0, cues.text.count - 1)) }

  /// The index of the section that holds a text offset; nil before the first. O(log n).
  public func section(at textOffset: Int) -> Int? {
    guard !cues.isEmpty else { return nil }
    let index = sectionOffsets.partitioningIndex { $0 > textOffset }
    return index > 0 ? index - 1 : nil
  }

  /// The text offsets of a section.
  func textRange(ofSection section: Int) -> Range<Int> {
    let end =
      section + 1 < sectionOffsets.count ? sectionOffsets[section + 1] : cues.text.count
    return sectionOffsets[section]..<max(end, sectionOffsets[section])
  }
}

import TerminalCells
import Transcripts

/// The reasons for a turn's speaker in plain words: who it is and how sure that is, a few sentences
/// with the words and times that they rest on, and what to do about it.
struct EvidenceStory {
  /// A sentence, and the words that it rests on.
  struct Reason: Hashable {
    var text: String
    var places: Range<Place>?
  }

  let headline: String
  let reasons: [Reason]
  /// What can be done; empty where nothing needs to be.
  let closing: String

  init(_ document: Document, turn index: Int) {
    let teller = EvidenceTeller(document, turn: index)
    headline = Self.headline(document, index)
    reasons = teller.reasons
    closing = Self.closing(document, index)
  }

  private static func headline(_ document: Document, _ index: Int) -> String {
    let turn = document.attribution.turns[index]
    let name = document.speakerNames[document.turnSpeakers[index]]
    if turn.isCorrected { return "\(name): you set this." }
    if document.turnSpeakers[index] == document.nobody {
      if document.isAsLabelled(turn: index) { return "The captions have no label here." }
      return turn.speaker == nil
        ? "Nothing in the text says who speaks here."
        : "Somebody else speaks here, and nothing in the text says who."
    }
    if document.isAsLabelled(turn: index) { return "\(name): the captions say so." }
    if let label = document.voiceLabel(ofTurn: index) {
      if name == label { return "\(name): nothing in the text says whose voice this is." }
      if document.isNamedByUser(turn: index) {
        return "\(name): you named this voice. The captions call it \(label)."
      }
      return "\(belief(in: name, document, index)) The captions call this voice \(label)."
    }
    return belief(in: name, document, index)
  }

  private static func belief(in name: String, _ document: Document, _ index: Int) -> String {
    let belief = document.attribution.belief(in: document.attribution.turns[index])
    let percent = EvidenceSentences.percent(belief)
    guard document.speakers[document.turnSpeakers[index]].name != nil else {
      return "\(name), \(percent): a voice that nothing in the text names."
    }
    switch document.certainty(ofTurn: index) {
    case .sure: return "\(name), \(percent)."
    case .likely: return "Probably \(name), \(percent)."
    case .guessed, .unknown: return "Best guess: \(name), \(percent)."
    }
  }

  private static func closing(_ document: Document, _ index: Int) -> String {
    guard !document.attribution.turns[index].isCorrected, !document.isAsLabelled(turn: index)
    else { return "" }
    guard let name = document.nameShown(ofTurn: index) else { return "s says who it is." }
    if name == document.voiceLabel(ofTurn: index) {
      return "s says who it is; r in the transcript names the voice everywhere."
    }
    switch document.certainty(ofTurn: index) {
    case .sure: return ""
    case .likely: return "c confirms \(name), s sets somebody else."
    case .guessed, .unknown:
      return "It is more likely to be somebody else. c confirms \(name), s sets somebody else."
    }
  }

  /// The lines of the list, of which each reason is an item.
  static func lines(_ state: ReaderState, at offset: Int) -> [ListLine] {
    guard let turn = state.document.turn(at: offset) else { return [] }
    let (document, story) = (state.document, EvidenceStory(state.document, turn: turn))
    let columns = min(78, state.size.columns - 4)
    let time = state.isTimed ? state.time(at: document.turnStarts[turn]).description : ""
    let mark = time.isEmpty ? 0 : time.count + 1
    let speaker = document.turnSpeakers[turn]
    var head = ListLine.wrapped(
      story.headline, role: .heading, column: mark + 2, columns: columns)
    head[0].pieces += [
      .init(text: time, role: .timecode, column: 0),
      .init(
        text: SpeakerMark.mark(speaker, in: document),
        role: SpeakerMark.role(speaker, in: document), column: mark),
    ]
    let reasons = story.reasons.enumerated().flatMap { item, reason in
      ListLine.wrapped(reason.text, role: .text, column: 0, columns: columns).of(item: item)
    }
    let closing = ListLine.wrapped(story.closing, role: .secondary, column: 0, columns: columns)
    return [ListLine()] + head + (reasons.isEmpty ? [] : [ListLine()] + reasons)
      + (story.closing.isEmpty ? [] : [ListLine()] + closing)
  }
}

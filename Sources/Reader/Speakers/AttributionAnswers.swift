import Transcripts

/// A correction whose consequences are awaited, with the sentence to show once they are known.
struct Correcting: Hashable, Sendable {
  var sentence: String
  /// The text offsets that the correction is about; empty for an undo or redo.
  var range: Range<Int>
  /// The person to whom the words were given; nil for another kind of correction.
  var name: String?
  var renamedFrom: String?
  var renamedTo: String?
  /// The start of the turn that is to be joined to the turn before.
  var joint: Int?
}

extension ReaderState {

  /// Requests a new attribution with the present corrections.
  mutating func askWhoSpeaks() {
    attribution.revision += 1
    effects.append(
      .attribute(
        document.id, document.transcript, revision: attribution.revision,
        corrections: edits.overlay.corrections, options: edits.overlay.optionsBeforeRenames))
  }

  /// Shows another attribution. Place, viewport, search and history stay, as they are places in the
  /// text.
  /// - Parameter people: those of the document's show.
  mutating func take(_ answer: Attribution, people: [RosterPerson], revision: Int) {
    guard readingIndex != nil, revision == attribution.revision else { return }
    let old = document
    let new = old.attributed(answer, splits: edits.splits)
    attribution.isAwaited = false
    attribution.candidates.follow(from: old, to: new)
    attribution.candidates.add(people)
    followSpeakers(from: old, to: new)
    show(new)
    attribution.reasonsLeft = nil
    if let correcting = attribution.correcting { tellConsequences(of: correcting, from: old) }
    (attribution.correcting, attribution.given) = (nil, [])
    renewQuestion()
  }

  /// Keeps filters, selections and searches on the same speakers under their new indices.
  private mutating func followSpeakers(from old: Document, to new: Document) {
    let origins = SpeakerIdentity.origins(of: new, in: old)
    var successors = [old.nobody: new.nobody]
    for (new, old) in origins.enumerated() { if let old { successors[old] = new } }
    filters.solo = filters.solo.flatMap { successors[$0] }
    filters.hidden = Set(filters.hidden.compactMap { successors[$0] })
    let selected = panes.speakers.selected
    panes[.speakers].selected = successors[selected] ?? 0
    if case .speaker(let speaker) = search.scope {
      search.scope = successors[speaker].map { .speaker($0) } ?? .document
    }
    if var input = input?.purpose as? SearchInput, case .speaker(let speaker) = input.search.scope {
      input.search.scope = successors[speaker].map { .speaker($0) } ?? .document
      self.input?.purpose = input
    }
  }

  private mutating func tellConsequences(of correcting: Correcting, from old: Document) {
    var rename: (from: String, to: String)?
    if let from = correcting.renamedFrom, let to = correcting.renamedTo { rename = (from, to) }
    attribution.changes = SpeakerChange.all(
      from: old, to: document, except: attribution.given + [correcting.range], rename: rename)
    let refusal = correcting.joint.flatMap(whyApart)
    let others = correcting.range.isEmpty ? "" : "other "
    let consequence: String? =
      switch attribution.changes.count {
      case 0: correcting.range.isEmpty || refusal != nil ? nil : "no other turn changed"
      case 1: "1 \(others)turn changed: :changes"
      default: "\(attribution.changes.count) \(others)turns changed: :changes"
      }
    let sentence = refusal ?? correcting.sentence
    if labelling != nil {
      let outcome = outcome(of: sentence, others: correcting)
      labelling?.outcome = outcome
      return
    }
    say([status.notice, sentence, consequence].compactMap { $0 }.joined(separator: " · "))
  }

  /// The reason why turns were not joined; nil when they were.
  private func whyApart(at joint: Int) -> String? {
    guard let next = document.turnStarts.firstIndex(of: joint), next > 0 else { return nil }
    let names = (document.name(ofTurn: next - 1), document.name(ofTurn: next))
    return names.0 == names.1
      ? "Not joined: \(names.0) is less certain in one of the turns"
      : "Not joined: first \(names.0), then \(names.1)"
  }
}

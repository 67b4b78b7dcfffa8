import TranscriptSearch
import Transcripts

/// The people to choose a speaker from, in an order that stays while the document is open: a digit
/// means the same person before and after a correction.
struct Candidates: Hashable, Sendable {
  /// Names of those who speak, or seemed to before the last correction.
  private(set) var cast: [String] = []
  /// The people of the show, from other transcripts.
  private(set) var show: [RosterPerson] = []

  /// Takes in the names of a new attribution: a new name of somebody takes the place of the old one.
  mutating func follow(from old: Document, to new: Document) {
    let origins = SpeakerIdentity.origins(of: new, in: old)
    let names = Set(new.speakers.compactMap(\.name))
    for speaker in new.speakerOrder {
      guard let name = new.speakers[speaker].name, !cast.contains(name) else { continue }
      let before = origins[speaker].flatMap { old.speakers[$0].name }
      if let before, !names.contains(before), let place = cast.firstIndex(of: before) {
        cast[place] = name
      } else {
        cast.append(name)
      }
    }
  }

  mutating func add(_ people: [RosterPerson]) {
    for person in people where !show.contains(where: { $0.name == person.name }) {
      show.append(person)
    }
  }
}

extension ReaderState {
  /// Everybody to choose from: the named ones who speak, those without a name, and then the show's
  /// people who do not speak here as far as is known.
  var candidates: [Picker.Row] {
    let order = document.speakerOrder
    var named: [String: Int] = [:]
    for speaker in order { if let name = document.speakers[speaker].name { named[name] = speaker } }
    let exact = edits.overlay.options.exactCast
    let names =
      attribution.candidates.cast.filter {
        exact == nil || named[$0] != nil || exact?.contains($0) ?? false
      }
      + order.compactMap { document.speakers[$0].name }
    var seen = Set<String>()
    let cast = names.filter { seen.insert($0).inserted }
      .map { name in named[name].map { Picker.Row.speaker($0) } ?? .person(name) }
    let unnamed = order.filter { document.speakers[$0].name == nil }.map { Picker.Row.speaker($0) }
    return cast + unnamed + showPeople.compactMap { $0 }.map { .person($0) }
  }

  /// The names of the show's people; nil for those who are among the speakers.
  var showPeople: [String?] {
    let cast = attribution.candidates.cast + document.speakers.compactMap(\.name)
    let taken = Set(cast.map { $0.lowercased() })
    return attribution.candidates.show.map { person in
      let names = [person.name] + person.aliases
      return names.contains { taken.contains($0.lowercased()) } ? nil : person.name
    }
  }

  /// The name of a row.
  func name(of row: Picker.Row) -> String {
    switch row {
    case .speaker(let speaker): document.speakerNames[speaker]
    case .person(let name), .new(let name): name
    }
  }

  /// The likeliest speaker of a turn, shown or not, with the belief; nil where the turn is corrected,
  /// and where there is none.
  func guess(ofTurn turn: Int) -> (speaker: Int, belief: Double)? {
    let turn = document.attribution.turns[turn]
    guard let speaker = turn.speaker, document.speakers.indices.contains(speaker),
      !turn.isCorrected
    else { return nil }
    let isNamed = document.speakers[speaker].name != nil
    let belief = isNamed ? min(turn.confidence, turn.nameConfidence) : turn.confidence
    return (speaker, belief.isFinite ? min(max(0, belief), 1) : 0)
  }

  /// The rows for some typed words: those whose names contain them, and the words themselves as a
  /// new name unless somebody has it.
  func pickerRows(_ text: String) -> [Picker.Row] {
    let words = text.asName
    let needle = Needle(words)
    let rows = candidates
    let found = rows.filter { row in
      var names = [name(of: row)]
      if case .speaker(let speaker) = row { names += document.speakers[speaker].aliases }
      return needle.map { names.contains(where: $0.occurs) } ?? true
    }
    let isTaken = rows.contains { name(of: $0).lowercased() == words.lowercased() }
    return found + (words.isEmpty || isTaken ? [] : [.new(words)])
  }
}

import Transcripts

extension StoredOverlay {
  /// The members of the file after an overlay is saved to it. Items in the file that the program
  /// did not load stay, and so do the members of a later version.
  /// - Parameter known: the overlay as the program last loaded or saved it.
  func members(saving overlay: Overlay, replacing known: Overlay) -> [String: JSONValue] {
    let arrays: [(Member, [JSONValue])] = [
      (.corrections, merged(overlay.corrections, replacing: known.corrections)),
      (.notes, merged(overlay.notes, replacing: known.notes)),
      (.marks, merged(overlay.marks, replacing: known.marks)),
    ]
    var members = self.members
    for (member, elements) in arrays {
      // The first version with overlays considers a file without corrections damaged.
      let isLeftOut = elements.isEmpty && member != .corrections
      members[member.rawValue] = isLeftOut ? nil : .array(elements)
    }
    // What another program has said of the cast stays unless it was changed here.
    if overlay.options != known.options || overlay.options != options && !overlay.options.isEmpty {
      members[Self.optionsMember] = StoredOptions.json(overlay.options)
    }
    return members
  }

  private func merged(
    _ corrections: [Correction], replacing known: [Correction]
  ) -> [JSONValue] {
    let ours = Set(known).union(corrections)
    let others = self.corrections.filter { $0.value.map { !ours.contains($0) } ?? true }
    let before = Dictionary(
      self.corrections.compactMap { entry in entry.value.map { ($0, entry.item.json) } }
    ) { first, _ in first }
    return others.map(\.item.json)
      + corrections.map { correction in
        let fresh = StoredCorrection(correction, in: text).json
        return before[correction].map { $0.setting(fresh) } ?? fresh
      }
  }

  /// Each note corresponds to the equal one in the file, or else to the one that differs only
  /// in its note. It keeps that one's unknown members and, when it has no place, its anchors.
  private func merged(_ notes: [Note], replacing known: [Note]) -> [JSONValue] {
    let ours = Set(known).union(notes)
    let others = self.notes.filter { $0.value.map { !ours.contains($0) } ?? true }
    var rest = self.notes.filter { $0.value.map { ours.contains($0) } ?? false }
    var before = Self.taken(notes, from: &rest) { $0 }
    let edited = notes.indices.filter { before[$0] == nil }
    let matches = Self.taken(edited.map { notes[$0] }, from: &rest) {
      Note(places: $0.places, quote: $0.quote, made: $0.made)
    }
    for (index, json) in zip(edited, matches) { before[index] = json }
    return others.map(\.item.json)
      + zip(notes, before).map { note, json in
        let fresh = StoredNote(note, in: text).json
        return json?.setting(fresh) ?? fresh
      }
  }

  /// The JSON of the first entry with the key of each note, using each entry once.
  private static func taken(
    _ notes: [Note], from entries: inout [Entry<StoredNote>],
    by key: (Note) -> Note
  ) -> [JSONValue?] {
    var indices = Dictionary(
      grouping: entries.indices.reversed().filter { entries[$0].value != nil }
    ) { key(entries[$0].value ?? Note(places: nil, quote: "")) }
    var used = Set<Int>()
    let found = notes.map { note in
      let index = indices[key(note)]?.popLast()
      if let index { used.insert(index) }
      return index.map { entries[$0].item.json }
    }
    entries = entries.indices.filter { !used.contains($0) }.map { entries[$0] }
    return found
  }

  /// A mark that this program has set or moved has the place of the overlay; any other keeps the
  /// place in the file, which another program may have changed.
  private func merged(
    _ marks: [Character: Place], replacing known: [Character: Place]
  ) -> [JSONValue] {
    let theirs = overlay.marks
    func isOurs(_ letter: Character) -> Bool {
      marks[letter] != known[letter]
        || marks[letter] != nil && (theirs[letter] == nil || theirs[letter] == marks[letter])
    }
    let letters = Set(marks.keys).union(known.keys).filter(isOurs).sorted()
    let kept = self.marks.filter { entry in
      guard let letter = entry.item.letter, letters.contains(letter) else { return true }
      // A mark that was removed here stays if another program has moved it, or if it has no place.
      return marks[letter] == nil && entry.value?.place != known[letter]
    }
    let before = Dictionary(
      self.marks.compactMap { entry in entry.item.letter.map { ($0, entry.item.json) } }
    ) { $1 }
    return kept.map(\.item.json)
      + letters.compactMap { letter in
        marks[letter].map { place in
          let fresh = StoredMark(letter, at: place, in: text).json
          return before[letter]?.setting(fresh) ?? fresh
        }
      }
  }
}

extension JSONValue {
  /// The object with the members of another one set.
  fileprivate func setting(_ other: JSONValue) -> JSONValue { setting(other.members ?? [:]) }
}

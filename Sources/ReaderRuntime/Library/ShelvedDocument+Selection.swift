import TranscriptSearch
import Transcripts

extension [ShelvedDocument] {
  /// The document that a name selects: by at least four of the first digits of its ID, or by words of
  /// its title or name, where a complete title or name outranks a part.
  public func document(named what: String) throws(ShelfSelectionError) -> ShelvedDocument {
    let digits = what.lowercased()
    let byHash = digits.count >= 4 ? filter { $0.hash.hex.hasPrefix(digits) } : []
    let needle = Needle(what, caseRule: .ignored)
    let named = filter { document in
      needle.map { $0.occurs(in: document.shownTitle) || $0.occurs(in: document.name) } ?? false
    }
    let whole = named.filter { [$0.title, $0.name].contains(what) }
    // A word may look like an ID; then both are candidates.
    let found = byHash + (whole.count == 1 ? whole : named).filter { !byHash.contains($0) }
    guard let first = found.first else { throw .none(what) }
    guard found.count == 1 else { throw .several(what, found) }
    return first
  }

  /// The documents that have all of these words in title, name, date or people.
  public func filtered(by words: [String]) -> [ShelvedDocument] {
    let needles = words.compactMap { Needle($0, caseRule: .ignored) }
    return filter { document in
      let texts =
        [document.title, document.name, document.date].compactMap(\.self) + document.people
      return needles.allSatisfy { needle in texts.contains(where: needle.occurs) }
    }
  }
}

extension ShelvedDocument {
  /// The title, or the name that it had when it was added.
  public var shownTitle: String { title ?? name }
}

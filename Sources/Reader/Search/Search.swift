import TranscriptSearch
import Transcripts

/// A search with its matches; or a list of places that another feature made.
struct Search: Sendable {
  /// The part of the document that `/` searches.
  enum Scope: Hashable, Sendable {
    case document
    case section(Int)
    case speaker(Int)
  }

  var text = ""
  /// The name of a list of places that no pattern made, such as `key point 3`; nil for a search.
  var listName: String?
  /// Whether `n` goes on in other documents of the library.
  var isOfLibrary = false
  var caseRule = CaseRule.smart
  var isExpression = false
  var scope = Scope.document
  /// The name after `speaker:` at the start of the text; nil without it.
  var names: String?
  /// The speakers with that name.
  var speakers: [Int] = []
  /// The pattern of the text; nil while there is none, for an empty text or a bad expression.
  var pattern: Pattern?
  /// The problem with the expression or the name; nil for none.
  var error: String?
  /// All matches; only those near the cursor until `isWhole`.
  var matches = MatchList()
  var isWhole = true
  /// The number of matches in each speaker's turns.
  var speakerCounts: [Int] = []
  /// The index in `matches` of the current match.
  var current: Int?
  /// Whether the matches are not highlighted: Esc hides them, `n` shows them again.
  var isHidden = false
  var revision = 0
  /// Whether only whole words match: `is` is not found in `this`.
  var isWholeWord = false
  /// Whether the cursor goes to the first match once the background search has found it.
  var isAwaited = false

  /// Whether matches are highlighted and counted.
  var isLit: Bool { hasPlaces && !isHidden }

  /// Whether `n` has places to go to: those of a pattern, or a list of places.
  var hasPlaces: Bool { pattern != nil || listName != nil }

  /// The title in lists.
  var shownTitle: String { listName ?? "“\(text)”" }

  /// The title in the status line.
  var title: String { listName ?? "/\(text)" }

  /// Makes the pattern from the text.
  /// - Parameters:
  ///   - speakerNames: the names that `speaker:` can find.
  ///   - isHeard: whether the speaker of an index has turns.
  mutating func compile(speakerNames: [String], isHeard: (Int) -> Bool = { _ in true }) {
    (pattern, error, names, speakers) = (nil, nil, nil, [])
    var text = text
    if let query = SpeakerQuery(text) {
      (names, text) = (query.name, query.rest)
      speakers = query.speakers(among: speakerNames)
      if speakers.isEmpty, !query.name.isEmpty {
        error =
          speakerNames.isEmpty
          ? "no speaker is named here" : "no speaker here is called \(query.name)"
        return
      }
      if let first = speakers.first, !query.name.isEmpty, !speakers.contains(where: isHeard) {
        (error, speakers) = ("\(speakerNames[first]) has no words here", [])
        return
      }
    }
    guard !text.isEmpty else { return }
    if isWholeWord, !text.contains("\\E"),
      let expression = try? RegularExpression("\\b\\Q\(text)\\E\\b", caseRule: caseRule)
    {
      pattern = .expression(expression)
    } else if isExpression {
      do {
        pattern = .expression(try RegularExpression(text, caseRule: caseRule))
      } catch {
        self.error = error.message
      }
    } else {
      pattern = Needle(text, caseRule: caseRule).map { .words($0) }
    }
  }
}

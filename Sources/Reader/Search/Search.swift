import TranscriptSearch
import Transcripts

/// What is searched for, and what was found; or a list of places that something else made.
struct Search: Sendable {
  /// Where `/` looks.
  enum Scope: Hashable, Sendable {
    case document
    case section(Int)
    case speaker(Int)
  }

  var text = ""
  /// What a list of places is called that no pattern made, such as `key point 3`; its matches are
  /// given. Nil for a search.
  var listName: String?
  /// The list goes on in other documents of the library.
  var isOfLibrary = false
  var caseRule = CaseRule.smart
  var isExpression = false
  var scope = Scope.document
  /// The words behind `speaker:` at the start of the text; nil without it.
  var names: String?
  /// Those who are meant by them.
  var speakers: [Int] = []
  /// Nil while nothing can be searched: no text, or a bad expression.
  var pattern: Pattern?
  /// What is wrong with the expression.
  var error: String?
  /// All matches; only those near the cursor until `isWhole`.
  var matches = MatchList()
  var isWhole = true
  /// How many matches each speaker's turns have.
  var speakerCounts: [Int] = []
  /// Index in `matches` of the match the cursor is on.
  var current: Int?
  /// Not lit: Esc put it out, `n` lights it again.
  var isHidden = false
  var revision = 0
  /// The words stand alone: `is` is not found in `this`.
  var isWholeWord = false
  /// The reader waits to be taken to the first match once the background search has it.
  var isAwaited = false

  /// Whether there is something to light and count.
  var isLit: Bool { hasPlaces && !isHidden }

  /// Whether there is something to go through: what a pattern finds, or a list that was given.
  var hasPlaces: Bool { pattern != nil || listName != nil }

  /// What stands in front of its figures elsewhere.
  var shownTitle: String { listName ?? "“\(text)”" }

  /// What the status line calls it.
  var title: String { listName ?? "/\(text)" }

  /// Makes the pattern from what was typed.
  /// - Parameters:
  ///   - speakerNames: of those who may be meant by `speaker:`.
  ///   - isHeard: whether some turns are shown as theirs.
  mutating func compile(speakerNames: [String], isHeard: (Int) -> Bool = { _ in true }) {
    (pattern, error, names, speakers) = (nil, nil, nil, [])
    var text = text
    if let query = SpeakerQuery(text) {
      (names, text) = (query.name, query.rest)
      speakers = query.speakers(among: speakerNames)
      if speakers.isEmpty, !query.name.isEmpty {
        error =
          speakerNames.isEmpty ? "nobody is named here" : "nobody here is called \(query.name)"
        return
      }
      if let first = speakers.first, !query.name.isEmpty, !speakers.contains(where: isHeard) {
        (error, speakers) = ("\(speakerNames[first]) is only a guess here", [])
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

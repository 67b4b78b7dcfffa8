import Transcripts

/// Everybody whom a talk or its page names, with what counts for each; the cast is chosen from
/// them. `attribution-trainer` fits the weights of the choice to them.
package struct CastCandidates: Sendable {
  /// Somebody who is named.
  package struct Person: Sendable {
    package var name: String
    package var aliases: [String]
    /// In the order of `PersonFeature`.
    package var values: [Double]
    /// Whether it is the name of a programme, so that nobody of that name speaks.
    package var isProgramme: Bool
  }

  package var people: [Person] = []
  /// In order of place; a mention's person is an index in `people`.
  package var mentions: [Cast.Mention]

  init(mentions: [Cast.Mention]) { self.mentions = mentions }

  /// Finds everybody who is named. O(words).
  package init(in text: SpokenText, transcript: Transcript, roster: [RosterPerson]) {
    var finder = CastFinder(text, transcript, roster: roster)
    self = finder.candidates()
  }
}

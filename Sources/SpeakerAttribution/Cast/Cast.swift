import Transcripts

/// The people who may speak, the likeliest first, and where the text names them.
///
/// A name is evidence of three kinds: that a person takes part at all (`Person.likelihood`), that
/// whoever says it is not (or, in "I'm Jane", is) that person, and that the person spoke just
/// before or speaks next (`Mention.evidence`).
package struct Cast: Sendable {
  package struct Person: Hashable, Sendable {
    /// As the page or the roster writes it, else the fullest form in the text.
    package var name: String
    /// Other forms: those of the roster, and what a recogniser made of the name.
    package var aliases: [String]
    /// Calibrated belief, 0 to 1, that the person speaks in this talk.
    package var likelihood: Double
    /// Log-odds, natural, that the person is a host and not a guest, from how the talk names it.
    var hostLogOdds: Double
    /// The roster's role, else the one whose odds are six to one.
    package var role: Speaker.Role?
    package var isInKeyPoints: Bool
    package var isInRoster: Bool
  }

  /// One place that names a person.
  package struct Mention: Hashable, Sendable {
    package enum Kind: Int, CaseIterable, Hashable, Sendable {
      /// "I'm Jane Doe."
      case introducesSelf
      /// "We're joined by Jane Doe." "Jane is here."
      case introduced
      /// "Welcome, Jane." "Hey Jane!"
      case greeted
      /// "Thanks, Jane."
      case thanked
      /// "Jane, what do you think?"
      case asked
      /// Addressed without a question.
      case addressed
      /// "Like Jane said."
      case credited
      /// "Jane and I."
      case together
      /// Mentioned by others.
      case mentioned
    }

    package var kind: Kind
    /// Index in `people`.
    package var person: Int
    /// Indices in `SpokenText.words`.
    package var words: Range<Int>
    var cues: MentionCues
    /// Index after the last word of what is said to the person; 0 where nothing is said to anybody.
    package var reach = 0
  }

  /// The likeliest first.
  package var people: [Person] = []
  /// In order of place.
  package var mentions: [Mention] = []
}

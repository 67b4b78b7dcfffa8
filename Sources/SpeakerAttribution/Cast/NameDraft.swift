import Transcripts

/// Somebody who may be one of the cast, while the evidence is being collected.
struct NameDraft {
  /// The words of the name, by index in the table of words.
  var words: [Int]
  var name: String
  var aliases: [String] = []
  var rosterRole: Speaker.Role?
  var isInRoster = false
  /// How often the page names the person, how often as one who says something, and how often only
  /// to say whose a thing is.
  var page = 0
  var pageSays = 0
  var pageOwns = 0

  /// How much speaks for the name being that of somebody who is there, when several people bear
  /// its first name: what the page, the roster and the places with the whole name say.
  var standing = 0

  var isInKeyPoints: Bool { page > 0 }
}

/// How a run of words names somebody.
struct NameForm: Hashable {
  var draft: Int
  var isFull = false
  var isSurname = false
}

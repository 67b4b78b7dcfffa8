/// The kinds of words that stand before a colon.
enum LabelKind {
  /// No name: `Here is what I mean`, `Note`.
  case none
  /// One word, or a script without capitals: `Maria`, `田中`, `A`.
  case possible
  /// Two to five words of a name: `Tim Hwang`, `Ludwig van Beethoven`.
  case fullName
  /// With a role or a title: `Speaker 2`, `Host`, `Dr. O'Neil`, `Q`.
  case certain

  init(_ name: String) {
    let words = Self.withoutParentheses(name).split(separator: " ")
    guard let first = words.first, words.count <= 5 else {
      self = .none
      return
    }
    let lead = first.drop { !$0.isLetter }.prefix { $0 != "." && $0 != "_" }.lowercased()
    let named = words.dropFirst().filter(Self.isNameWord).count
    let areWords = words.dropFirst().allSatisfy { Self.isNameWord($0) || Self.isJoint($0) }
    if Self.isNumberedRole(name) || Self.isWordyRole(words) {
      self = .certain
    } else if Self.shortNames.contains(name) || Self.isOffice(words) {
      self = .possible
    } else if Self.notNames.contains(lead) || Self.fields.contains(words[words.count - 1])
      || !Self.isNameWord(first) || !areWords
    {
      self = .none
    } else if Self.roles.contains(lead) || Self.titles.contains(lead) && named > 0 {
      self = .certain
    } else if named > 0, Self.isCased(first), !words.contains(where: Self.isNumber) {
      self = .fullName
    } else {
      self = .possible
    }
  }

  /// Whether a name is a role alone or with a number, in any case: `SPEAKER_01`, `speaker 0`,
  /// `spk_0`, `Narrator`; not `Audience`, which laughs.
  static func isNumberedRole(_ name: String) -> Bool {
    let words = name.split { $0 == " " || $0 == "_" }
    guard let role = words.first, words.count <= 2, roles.contains(role.lowercased()) else {
      return false
    }
    return words.count == 1
      ? isCased(role) && role != "Q" && role.lowercased() != "audience"
      : isNumber(words[1]) || words[1] == "?"
  }

  /// Whether words are a role with a second one: `Audience member`, `Unidentified speaker 2`.
  private static func isWordyRole(_ words: [Substring]) -> Bool {
    guard words.count > 1, isCased(words[0]), roles.contains(words[0].lowercased()) else {
      return false
    }
    let second = words[1].lowercased()
    return (roles.contains(second) || roleWords.contains(second))
      && words.dropFirst(2).allSatisfy(isNumber)
  }

  /// `THE COURT`, as records of courts and press offices have it.
  private static func isOffice(_ words: [Substring]) -> Bool {
    words.count == 2 && words[0] == "THE" && offices.contains(words[1].lowercased())
  }

  /// `Tim Hwang (IBM)` without the parentheses.
  private static func withoutParentheses(_ name: String) -> Substring {
    guard name.hasSuffix(")"), let open = name.firstIndex(of: "(") else { return name[...] }
    return name[..<open]
  }

  /// A capital or a letter without case, then letters and what names have between them: `O'Neil`,
  /// `Anne-Marie`, `J.`, `SPEAKER_01`; or the name of a telephone, `iPhone`.
  private static func isNameWord(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first, first.properties.isAlphabetic,
      !first.properties.isLowercase || isCased(word.dropFirst())
    else { return false }
    return word.allSatisfy { $0.isLetter || $0.isNumber || "'’.-‐‑_·・&".contains($0) }
  }

  /// The words that may stand between a name's words or number a role.
  private static func isJoint(_ word: Substring) -> Bool {
    isNumber(word) || particles.contains(String(word))
  }

  private static func isNumber(_ word: Substring) -> Bool {
    word.drop { $0 == "#" }.allSatisfy { $0.isNumber } && word.last?.isNumber == true
  }

  private static func isCased(_ word: Substring) -> Bool {
    word.unicodeScalars.first?.properties.isUppercase == true
  }

  private static let particles: Set = [
    "al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la",
    "le", "van", "von", "y", "zu",
  ]

  /// Labels that are the first words of sentences, too.
  private static let shortNames: Set = ["ALL", "I", "You"]

  private static let offices: Set = [
    "chair", "chairman", "chairperson", "clerk", "court", "defendant", "interpreter", "judge",
    "moderator", "president", "reporter", "secretary", "speaker", "witness",
  ]

  private static let titles: Set = [
    "chancellor", "dame", "doctor", "dr", "father", "general", "governor", "judge", "justice",
    "lady", "lord", "madam", "minister", "miss", "mr", "mrs", "ms", "president", "prof",
    "professor", "rabbi", "representative", "reverend", "senator", "sir", "sister",
  ]

  private static let roles: Set = [
    "announcer", "attendee", "audience", "caller", "commentator", "guest", "host", "interviewee",
    "interviewer", "moderator", "narrator", "operator", "panelist", "participant", "presenter",
    "q", "questioner", "reporter", "speaker", "spk", "unidentified", "unknown", "voiceover",
  ]

  /// The words that may follow a role, in any case: `Audience member`, `Unidentified speaker 2`.
  private static let roleWords: Set = ["member", "members", "question", "voice"]

  /// Last words of `Meeting Title:` and its like.
  private static let fields: Set<Substring> = [
    "Agenda", "Date", "Duration", "Link", "Location", "Recorded", "Slides", "Source", "Summary",
    "Time", "Title", "Topic", "Transcript", "URL", "Video", "Website",
  ]

  /// Words that start a sentence, a heading, the credits of subtitles or a line of a document's head,
  /// and never a label.
  private static let notNames: Set = [
    "absolutely", "abstract", "actually", "again", "agenda", "all", "also", "alternative",
    "alternatives", "although", "an", "and", "another", "anyway", "applause", "are", "as", "at",
    "basically", "because", "benefits", "bonus", "but", "can", "captioned", "captioning",
    "captions", "case", "caution", "chapter", "cheering", "clearly", "conclusion", "contact",
    "correction", "corrections", "credits", "crosstalk", "date", "day", "definitely",
    "description", "did", "disclaimer", "discussion", "do", "does", "download", "duration", "each",
    "edit", "email", "encoded", "episode", "every", "exactly", "example", "examples", "fact",
    "figure", "final", "finally", "first", "five", "for", "four", "from", "full", "github", "goal",
    "good", "great", "guests", "he", "hello", "her", "here", "hey", "hi", "hint", "his", "hosts",
    "how", "however", "hypothesis", "i", "idea", "if", "important", "in", "inaudible", "is", "it",
    "its", "just", "key", "language", "last", "laughter", "lesson", "lessons", "let", "level",
    "like", "link", "links", "listen", "location", "look", "maybe", "meanwhile", "meeting", "mine",
    "most", "music", "my", "name", "never", "next", "no", "nor", "not", "note", "notes", "nothing",
    "now", "number", "observation", "of", "oh", "ok", "okay", "on", "one", "option", "or", "our",
    "paper", "part", "phase", "please", "plus", "podcast", "point", "problem", "proposal",
    "published", "quote", "reason", "recorded", "recording", "references", "remember", "result",
    "results", "right", "ripped", "rule", "say", "scenario", "season", "second", "secondly",
    "section", "sections", "see", "she", "silence", "similarly", "since", "slides", "so",
    "solution", "some", "source", "speakers", "spoiler", "stage", "step", "still", "subject",
    "subs", "subtitle", "subtitled", "subtitles", "suggestion", "summary", "sure", "sync",
    "synced", "synopsis", "table", "tags", "thanks", "that", "the", "their", "then", "there",
    "these", "they", "third", "this", "those", "three", "time", "timing", "tip", "title", "to",
    "today", "topic", "topics", "transcribed", "transcript", "transcription", "translated",
    "translation", "true", "twitter", "two", "uh", "um", "update", "url", "venue", "verse",
    "version", "video", "wait", "warning", "we", "website", "week", "well", "what", "when",
    "where", "which", "who", "why", "with", "yeah", "year", "yes", "you", "your", "youtube",
  ]
}

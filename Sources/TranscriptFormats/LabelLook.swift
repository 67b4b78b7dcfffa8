/// What the words in front of a colon look like.
enum LabelLook {
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
    if Self.isNumberedRole(name) {
      self = .certain
    } else if Self.notNames.contains(lead) || !Self.isNameWord(first) || !areWords {
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
  /// `Narrator`; not `Audience`, which laughs.
  static func isNumberedRole(_ name: String) -> Bool {
    let words = name.split { $0 == " " || $0 == "_" }
    guard let role = words.first, words.count <= 2, roles.contains(role.lowercased()) else {
      return false
    }
    return words.count == 1
      ? isCased(role) && role != "Q" && role.lowercased() != "audience"
      : isNumber(words[1]) || words[1] == "?"
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

  /// What may stand between a name's words or number a role.
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

  private static let titles: Set = [
    "chancellor", "dame", "doctor", "dr", "father", "general", "governor", "judge", "justice",
    "lady", "lord", "madam", "minister", "miss", "mr", "mrs", "ms", "president", "prof",
    "professor", "rabbi", "representative", "reverend", "senator", "sir", "sister",
  ]

  private static let roles: Set = [
    "announcer", "attendee", "audience", "caller", "commentator", "guest", "host", "interviewee",
    "interviewer", "moderator", "narrator", "operator", "panelist", "participant", "presenter",
    "q", "questioner", "reporter", "speaker", "unidentified", "unknown", "voiceover",
  ]

  /// Words that start a sentence, a heading or the credits of subtitles, and never a label.
  private static let notNames: Set = [
    "absolutely", "actually", "again", "all", "also", "although", "an", "and", "another", "anyway",
    "applause", "are", "as", "at", "basically", "because", "bonus", "but", "can", "captioned",
    "captioning", "captions", "case", "caution", "chapter", "cheering", "clearly", "conclusion",
    "correction", "corrections", "credits", "crosstalk", "day", "definitely", "did", "disclaimer",
    "do", "does", "duration", "each", "edit", "encoded", "episode", "every", "exactly", "example",
    "examples", "fact", "figure", "final", "finally", "first", "five", "for", "four", "from",
    "full", "goal", "good", "great", "he", "hello", "her", "here", "hey", "hi", "hint", "his",
    "how", "however", "i", "idea", "if", "important", "in", "inaudible", "is", "it", "its", "just",
    "key", "last", "laughter", "lesson", "lessons", "let", "level", "like", "listen", "look",
    "maybe", "meanwhile", "mine", "most", "music", "my", "never", "next", "no", "nor", "not",
    "note", "notes", "nothing", "now", "number", "of", "oh", "ok", "okay", "on", "one", "option",
    "or", "our", "part", "phase", "please", "plus", "point", "problem", "quote", "reason",
    "remember", "result", "results", "right", "ripped", "rule", "say", "season", "second",
    "secondly", "section", "sections", "see", "she", "silence", "similarly", "since", "so",
    "solution", "some", "source", "spoiler", "stage", "step", "still", "subject", "subs",
    "subtitle", "subtitled", "subtitles", "summary", "sure", "sync", "synced", "table", "thanks",
    "that", "the", "their", "then", "there", "these", "they", "third", "this", "those", "three",
    "timing", "tip", "title", "to", "today", "transcribed", "transcript", "transcription",
    "translated", "translation", "true", "two", "uh", "um", "update", "verse", "version", "wait",
    "warning", "we", "week", "well", "what", "when", "where", "which", "who", "why", "with", "yeah",
    "year", "yes", "you", "your",
  ]
}

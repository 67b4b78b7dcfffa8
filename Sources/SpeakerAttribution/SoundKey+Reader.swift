extension SoundKey {
  /// Reads letters as sounds, from left to right.
  struct Reader {
    private let letters: [Unicode.Scalar]
    private var at = 0
    private var sounds: [Unicode.Scalar] = []

    init(_ word: [Unicode.Scalar]) { letters = word }

    mutating func read() -> [Unicode.Scalar] {
      while at < letters.count {
        let rule = SoundKey.rules[letters[at]]?.first { applies($0) }
        guard let rule else {
          say(single())
          at += 1
          continue
        }
        say(rule.sounds)
        at += rule.letters.count
      }
      return sounds
    }

    /// One sound twice is one sound: `Mattt` is `Mat`.
    private mutating func say(_ new: some Sequence<Unicode.Scalar>) {
      for sound in new where sounds.last != sound { sounds.append(sound) }
    }

    private func letter(_ index: Int) -> Unicode.Scalar? {
      letters.indices.contains(index) ? letters[index] : nil
    }

    private func isVowel(_ index: Int) -> Bool {
      letter(index).map { ["a", "e", "i", "o", "u", "y"].contains($0) } ?? false
    }

    private func applies(_ rule: Rule) -> Bool {
      guard letters[at...].starts(with: rule.letters) else { return false }
      let end = at + rule.letters.count
      switch rule.condition {
      case .anywhere: return true
      case .atStart: return at == 0
      case .atEnd: return end == letters.count
      case .beforeBright: return letter(end).map { ["e", "i", "y"].contains($0) } ?? false
      }
    }

    /// The sound of a letter that no rule is about.
    private func single() -> [Unicode.Scalar] {
      switch letters[at] {
      case "b": ["B"]
      case "c", "k", "q": ["K"]
      case "d": ["D"]
      case "f": ["F"]
      case "g": ["G"]
      // Not heard in John, nor in Uhlig.
      case "h": isVowel(at + 1) || letter(at + 1) == "w" ? ["H"] : []
      case "j": ["J"]
      case "l": ["L"]
      case "m": ["M"]
      case "n": ["N"]
      case "p": ["P"]
      case "r": ["R"]
      case "s", "z": ["S"]
      case "t": ["T"]
      case "v": ["V"]
      case "w": isVowel(at + 1) ? ["W"] : []
      case "x": at == 0 ? ["S"] : ["K", "S"]
      case "y": at == 0 && isVowel(1) ? ["Y"] : ["i"]
      case "u" where isVowel(at + 1) && at > 0 && !isVowel(at - 1): ["W"]
      // The last e is silent: Mike.
      case "e" where at + 1 == letters.count && at > 1 && !isVowel(at - 1): []
      case let other: [other]
      }
    }
  }

  /// Letters that sound otherwise together than one by one.
  fileprivate struct Rule {
    enum Condition {
      case anywhere, atStart, atEnd
      /// Before e, i or y.
      case beforeBright
    }

    var letters: [Unicode.Scalar]
    var sounds: [Unicode.Scalar]
    var condition: Condition

    init(_ letters: String, _ sounds: String, _ condition: Condition = .anywhere) {
      self.letters = Array(letters.unicodeScalars)
      self.sounds = Array(sounds.unicodeScalars)
      self.condition = condition
    }
  }

  /// By the first letter; of those that apply the first is taken.
  fileprivate static let rules = Dictionary(
    grouping: [
      Rule("aigh", "e"), Rule("ai", "e"), Rule("ay", "e"), Rule("au", "o"), Rule("aw", "o"),
      Rule("chr", "KR"), Rule("ch", "X"), Rule("ck", "K"), Rule("cz", "X"),
      Rule("cc", "KS", .beforeBright), Rule("c", "S", .beforeBright),
      Rule("dge", "J"), Rule("dt", "T"), Rule("dj", "J"),
      Rule("eigh", "e"), Rule("ee", "i"), Rule("ea", "i"), Rule("ei", "i"), Rule("ey", "i"),
      Rule("eu", "u"), Rule("ew", "u"),
      Rule("gn", "N", .atStart), Rule("gh", "G", .atStart), Rule("gh", ""),
      Rule("g", "J", .beforeBright),
      Rule("ie", "i"), Rule("kn", "N", .atStart), Rule("mb", "M", .atEnd),
      Rule("oa", "o"), Rule("oo", "u"), Rule("ou", "u"), Rule("ow", "o"),
      Rule("ph", "F"), Rule("pf", "F", .atStart), Rule("qu", "KW"), Rule("rh", "R"),
      Rule("sch", "X"), Rule("sh", "X"), Rule("sc", "S", .beforeBright),
      Rule("tch", "X"), Rule("th", "T"), Rule("tz", "S"), Rule("ts", "S"),
      Rule("wr", "R", .atStart), Rule("wh", "W"),
    ], by: { $0.letters[0] })
}

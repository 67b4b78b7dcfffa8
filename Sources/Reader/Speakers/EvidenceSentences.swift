import Transcripts

/// Sentences for the kinds of evidence, and words for beliefs.
public enum EvidenceSentences {
  /// One sentence without a full stop.
  /// - Parameters:
  ///   - name: the person whom the evidence is for, or against.
  ///   - isAgainst: whether the evidence is against that person.
  ///   - isOfVoice: whether the evidence is about all turns of a voice, not about one turn.
  public static func sentence(
    _ rule: Evidence.Rule, _ name: String, isAgainst: Bool, isOfVoice: Bool = false
  ) -> String {
    if isOfVoice, let sentence = sentence(ofVoice: rule, name) { return sentence }
    return switch rule {
    case .correction: "You set this"
    case .introducesSelf: "The speaker says: I am \(name)"
    case .addressedBefore: "The turn before addresses \(name) by name"
    case .addressedAfter: "The turn after addresses \(name) by name"
    case .addresses: "This turn addresses \(name) by name, so somebody else speaks"
    case .mentions: "This turn mentions \(name), so somebody else speaks"
    case .introduced: "\(name) is introduced as the next to speak"
    case .soundsLikeHost: isAgainst ? "It does not sound like a host" : "It sounds like a host"
    case .soundsLikeGuest: isAgainst ? "It does not sound like a guest" : "It sounds like a guest"
    case .takesTurns:
      isAgainst
        ? "By the order of turns it is not \(name)"
        : "By the order of turns \(name) speaks next"
    case .wording:
      isAgainst
        ? "The wording is unlike that of \(name) elsewhere"
        : "The wording is like that of \(name) elsewhere"
    case .named: "The page or the show names \(name)"
    case .languageModel:
      isAgainst
        ? "Your language model takes this for somebody else than \(name)"
        : "Your language model takes this for \(name)"
    case .onlyOne: "Nothing suggests more than one speaker"
    }
  }

  private static func sentence(ofVoice rule: Evidence.Rule, _ name: String) -> String? {
    switch rule {
    case .introducesSelf: "This voice says: I am \(name)"
    case .addressedBefore: "Right before a turn of this voice, somebody addresses \(name)"
    case .addressedAfter: "Right after a turn of this voice, somebody addresses \(name)"
    case .introduced: "Right before a turn of this voice, somebody introduces \(name)"
    case .addresses: "This voice addresses \(name) by name"
    case .mentions: "This voice mentions \(name)"
    default: nil
    }
  }

  /// A belief from 0 to 1 in words, with its percentage.
  static func belief(_ belief: Double) -> String {
    "\(words(belief)), \(percent(belief))"
  }

  /// A belief as a percentage: `61 %`.
  static func percent(_ belief: Double) -> String {
    let number = belief >= 0 ? min(belief, 1) : 0
    return "\(Int((number * 100).rounded())) %"
  }

  /// A belief from 0 to 1 in words.
  public static func words(_ belief: Double) -> String {
    switch belief {
    case 0.95...: "almost certain"
    case 0.8...: "sure"
    case 0.5...: "likely"
    case 0.2...: "doubtful"
    default: "very low"
    }
  }
}

import Transcripts

/// What a piece of evidence says to a person.
public enum EvidenceSentences {
  /// A clause without a full stop, such as "the turn before speaks to Jane Doe".
  /// - Parameter speakerName: whom the evidence is about; nil for a voice without a name.
  public static func sentence(_ evidence: Evidence, speakerName: String?) -> String {
    let name = ErrorSentences.visible(speakerName ?? "this voice")
    return switch evidence.rule {
    case .correction: "a correction says that it is \(name)"
    case .introducesSelf: "\(name) gives their own name"
    case .addressedBefore: "the turn before speaks to \(name)"
    case .addressedAfter: "the turn after speaks to \(name)"
    case .addresses: "speaks to \(name), so somebody else speaks"
    case .mentions: "speaks about \(name), so somebody else speaks"
    case .introduced: "somebody has introduced \(name)"
    case .soundsLikeHost: "sounds like a host"
    case .soundsLikeGuest: "sounds like a guest"
    case .takesTurns: "an answer goes back to the one before"
    case .wording: "\(name) uses such words elsewhere"
    case .named: "the page or the show names \(name)"
    case .onlyOne: "nothing says that more than one person speaks"
    }
  }
}

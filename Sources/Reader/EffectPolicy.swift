/// The rules for running an effect among others.
public struct EffectPolicy: Hashable, Sendable {
  /// A kind of work of which only the newest piece is wanted.
  public enum Work: Hashable, Sendable {
    /// A search of a whole text.
    case scan
    /// Working out who speaks in a document.
    case attribution(DocumentID)
    /// Asking a language model.
    case model
    /// A search of the library.
    case librarySearch
    /// Bringing the library's index up to date.
    case catchUp
  }

  /// Whether the effect is completed even when the reader quits, so that no note or correction is
  /// lost.
  public var isDurable = false
  /// Whether the effect waits until nothing else is to be done, and gives way to anything.
  public var isBackground = false
  /// The work that the effect replaces: waiting work is dropped, running work is cancelled and posts
  /// nothing.
  public var replaces: Work?

  /// The policy with these rules; an ordinary one without arguments.
  public init(isDurable: Bool = false, isBackground: Bool = false, replaces: Work? = nil) {
    self.isDurable = isDurable
    self.isBackground = isBackground
    self.replaces = replaces
  }
}

extension Effect {
  /// The rules for running the effect.
  public var policy: EffectPolicy {
    switch self {
    case .scan, .cancelScan: EffectPolicy(replaces: .scan)
    case .attribute(let id, _, _, _, _): EffectPolicy(replaces: .attribution(id))
    case .askModel, .stopAskingModel: EffectPolicy(replaces: .model)
    case .saveOverlay, .keepPlace, .keepLine, .exportNotes, .exportTranscript:
      EffectPolicy(isDurable: true)
    case .library(.archive), .library(.remove), .library(.add): EffectPolicy(isDurable: true)
    case .library(.search): EffectPolicy(replaces: .librarySearch)
    case .library(.catchUp): EffectPolicy(isBackground: true, replaces: .catchUp)
    case .library(.list), .library(.open), .loadOverlay, .loadLines, .reload: EffectPolicy()
    case .quit, .suspend, .redraw, .startTimer, .copy, .sendToClipboard, .changeTheme, .tellTime:
      EffectPolicy()
    }
  }
}

/// How an effect is run among others.
public struct EffectPolicy: Hashable, Sendable {
  /// Work of which only the newest is wanted.
  public enum Work: Hashable, Sendable {
    case scan
    case attribution(DocumentID)
    case librarySearch
    case catchUp
  }

  /// Done even when the reader is left: nothing that the user made is lost.
  public var isDurable = false
  /// Waits until nothing else is to be done, and gives way to anything.
  public var isBackground = false
  /// Takes the place of this work where it waits, and cancels it where it runs: it posts nothing.
  public var replaces: Work?

  public init(isDurable: Bool = false, isBackground: Bool = false, replaces: Work? = nil) {
    self.isDurable = isDurable
    self.isBackground = isBackground
    self.replaces = replaces
  }
}

extension Effect {
  public var policy: EffectPolicy {
    switch self {
    case .scan, .cancelScan: EffectPolicy(replaces: .scan)
    case .attribute(let id, _, _, _): EffectPolicy(replaces: .attribution(id))
    case .saveOverlay, .keepPlace, .exportNotes: EffectPolicy(isDurable: true)
    case .library(.archive), .library(.remove), .library(.add): EffectPolicy(isDurable: true)
    case .library(.search): EffectPolicy(replaces: .librarySearch)
    case .library(.catchUp): EffectPolicy(isBackground: true, replaces: .catchUp)
    case .library(.list), .library(.open), .loadOverlay, .reload: EffectPolicy()
    case .quit, .suspend, .redraw, .startTimer, .copy, .changeTheme: EffectPolicy()
    }
  }
}

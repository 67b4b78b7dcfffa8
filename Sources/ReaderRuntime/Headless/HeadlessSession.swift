import Reader
import TerminalCells

/// The reader without a terminal: the same state, effects and timers, driven by a script.
///
/// Time stands still and moves only by the script, and each step waits until nothing runs, so the
/// same script always gives the same screen.
public struct HeadlessSession {
  private var session: ReaderSession
  private var now = 0
  /// Whether the reader was left; later steps are not performed.
  public private(set) var isOver = false

  /// The screen is whole at once: with who speaks in it.
  /// - Parameters:
  ///   - speakers: says who speaks.
  ///   - overlays: finds and keeps what the user makes.
  ///   - model: asks the user's language model.
  ///   - library: answers requests to the library.
  ///   - reload: reads the document again.
  public init(
    state: ReaderState, theme: Theme, themes: ThemeStore = ThemeStore(folder: nil),
    speakers: AttributionService = .labelsOnly, overlays: any OverlayRepository = NoOverlays(),
    model: ModelAsker? = nil, library: @escaping LibraryRequestHandler = EffectRunner.noLibrary,
    reload: @escaping @Sendable () -> Event
  ) {
    session = ReaderSession(
      state: state, theme: theme, themes: themes,
      effects: EffectRunner(
        mode: .whenAsked, speakers: speakers, overlays: overlays, model: model, library: library,
        reload: reload))
    handle(.dayBegan(Self.day))
    handle(.opened)
  }

  /// The reader on one document, which knows no library; see the other initialiser.
  public init(
    document: Document, size: CellSize, start: StartPlace = .beginning, theme: Theme,
    themes: ThemeStore = ThemeStore(folder: nil), speakers: AttributionService = .labelsOnly,
    overlays: any OverlayRepository = NoOverlays(), reload: @escaping @Sendable () -> Event
  ) {
    self.init(
      state: ReaderState(document: document, size: size, start: start), theme: theme,
      themes: themes, speakers: speakers, overlays: overlays, reload: reload)
  }

  /// The day on which time stands still.
  private static let day = "2024-01-31"

  /// The screen as it is now.
  public var surface: Surface { view(session.state) }

  /// The looks of the screen's roles as they are now.
  public var styles: StyleSheet { session.styles }

  /// Performs a script's steps, until its end or until the reader is left.
  public mutating func run(_ script: KeyScript) {
    for step in script.steps where !isOver {
      switch step {
      case .key(let key): handle(.keyPressed(key))
      case .paste(let text): handle(.textPasted(text))
      case .mouse(let mouse): handle(.mouseUsed(mouse))
      case .resize(let size): handle(.resized(size))
      case .advance(let milliseconds): advance(milliseconds)
      }
    }
  }

  /// Shows a notice, as the program does at its start.
  public mutating func give(notice: String) { handle(.noticeGiven(notice)) }

  private mutating func advance(_ milliseconds: Int) {
    let end = now + milliseconds
    while let next = session.timers.next, next <= end {
      now = max(now, next)
      for timer in session.timers.takeDue(now) { handle(.timerFired(timer)) }
    }
    now = end
  }

  private mutating func handle(_ event: Event) {
    var events = [event]
    while !events.isEmpty, !isOver {
      for event in events where !isOver {
        isOver = session.handle(event, now: now).contains(.quit)
      }
      session.effects.finish()
      events = session.effects.takeEvents()
    }
  }
}

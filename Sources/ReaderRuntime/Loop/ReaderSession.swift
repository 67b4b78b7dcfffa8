import Reader
import TerminalCells

/// The reader with its themes, timers and effects, on any kind of screen.
public struct ReaderSession {
  /// An effect that only the owner of the screen can perform.
  enum Request: Hashable {
    case quit, suspend, redraw
    case copy(String)
  }

  private(set) var state: ReaderState
  private(set) var styles: StyleSheet
  private var choice: ThemeChoice
  var timers = TimerQueue()
  let effects: EffectRunner

  /// A session that starts in a state, with a theme.
  public init(state: ReaderState, theme: Theme, themes: ThemeStore, effects: EffectRunner) {
    self.init(state: state, choice: ThemeChoice(theme, in: themes), effects: effects)
  }

  /// A session that starts in a state, with a theme that may depend on the terminal's background.
  public init(state: ReaderState, choice: ThemeChoice, effects: EffectRunner) {
    self.state = state
    (self.choice, styles) = (choice, choice.styleSheet)
    self.effects = effects
  }

  /// Takes what the terminal has told about itself.
  mutating func take(_ answer: TerminalAnswer) {
    switch answer {
    case .background(let color):
      choice.take(background: Background(color))
      styles = choice.styleSheet
    case .ambiguous(let width):
      guard width != AmbiguousWidth.current else { return }
      AmbiguousWidth.current = width
      // In a window of the size that it has, all is laid out anew.
      _ = update(&state, .resized(state.size))
    }
  }

  /// Updates the state and performs its effects: timers and themes here, the others on the runner.
  /// - Parameter now: the time in milliseconds, from which timers count.
  /// - Returns: the effects that are left to the owner of the screen.
  mutating func handle(_ event: Event, now: Int) -> [Request] {
    var requests: [Request] = []
    var events = [event]
    while let event = events.popLast() {
      for effect in update(&state, event) {
        switch effect {
        case .quit: requests.append(.quit)
        case .suspend: requests.append(.suspend)
        case .redraw: requests.append(.redraw)
        case .copy(let copied): events += effects.copy(copied).map { [$0] } ?? []
        case .sendToClipboard(let text): requests.append(.copy(text))
        case .startTimer(let timer, let milliseconds):
          timers.start(timer, at: now &+ milliseconds)
        case .tellTime: events.append(.timeTold(milliseconds: now))
        case .changeTheme(let name): events.append(changeTheme(name))
        default: effects.run(effect)
        }
      }
    }
    return requests
  }

  private mutating func changeTheme(_ name: String?) -> Event {
    do {
      try choice.change(to: name)
      styles = choice.styleSheet
      return .themeChanged(name: choice.theme.name)
    } catch {
      return .noticeGiven(ErrorSentences.sentence(error))
    }
  }
}

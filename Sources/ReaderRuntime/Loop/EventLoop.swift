import Reader
import TerminalCells

/// Runs the reader on a terminal. The thread that calls `run` owns state and screen.
///
/// It waits for keys, signals, timers and events of effects, all at once; handles everything that
/// came; and then draws once. While nothing happens it sleeps.
public final class EventLoop {
  /// The reason that a run ended.
  public enum Ending: Hashable, Sendable {
    /// The user quit.
    case quit
    /// The number of the signal; `SIGHUP` when the terminal is gone.
    case signal(Int32)
  }

  private let device: any TerminalDevice
  private var session: ReaderSession
  private let now: () -> Int
  private let today: () -> String
  private var shown: (surface: Surface, styles: StyleSheet)?
  private var shownName: String?

  /// - Parameters:
  ///   - session: its effects must wake the device.
  ///   - now: milliseconds on a clock that never goes back.
  ///   - today: the current date, as `2024-01-31` (ISO 8601).
  public init(
    device: any TerminalDevice, session: ReaderSession,
    now: @escaping () -> Int = MonotonicClock.milliseconds,
    today: @escaping () -> String = LocalDay.today
  ) {
    self.device = device
    self.session = session
    self.now = now
    self.today = today
  }

  /// Draws the first frame and runs until the reader quits or a signal ends it. The device is not
  /// closed.
  /// - Parameter notices: the notices before the first frame, which shows the last one.
  public func run(notices: [String] = []) -> Ending {
    defer { session.effects.stop() }
    _ = session.handle(.dayBegan(today()), now: now())
    for notice in notices { _ = session.handle(.noticeGiven(notice), now: now()) }
    draw()
    _ = session.handle(.opened, now: now())
    while true {
      let wait = session.timers.next.map { max(0, $0 - now()) }
      if let ending = drain(device.events(within: wait)) { return ending }
    }
  }

  private func drain(_ events: [TerminalEvent]) -> Ending? {
    var isTouched = false
    for timer in session.timers.takeDue(now()) {
      isTouched = true
      if let ending = handle(.timerFired(timer)) { return ending }
    }
    for event in events {
      isTouched = true
      if let ending = take(event) { return ending }
    }
    for event in session.effects.takeEvents() {
      isTouched = true
      if let ending = handle(event) { return ending }
    }
    if isTouched { draw() }
    return nil
  }

  private func take(_ event: TerminalEvent) -> Ending? {
    switch event {
    case .key(let key): return handle(.keyPressed(key))
    case .paste(let text): return handle(.textPasted(text))
    case .mouse(let mouse): return handle(.mouseUsed(mouse))
    case .resized(let size): return handle(.resized(size))
    case .resumed: invalidate()
    case .stopRequested: device.suspend()
    case .answered(let answer): session.take(answer)
    case .ended(let signal):
      _ = handle(.ended)
      return .signal(signal)
    }
    return nil
  }

  private func handle(_ event: Event) -> Ending? {
    for request in session.handle(event, now: now()) {
      switch request {
      case .quit: return .quit
      case .suspend: device.suspend()
      case .redraw: invalidate()
      case .copy(let text): device.copy(text)
      }
    }
    return nil
  }

  private func invalidate() {
    device.invalidate()
    shown = nil
  }

  /// Draws the frame, unless it is the one on the screen.
  private func draw() {
    let surface = view(session.state)
    let styles = session.styles
    if let shown, shown.surface == surface, shown.styles == styles { return }
    device.draw(surface, styles: styles)
    shown = (surface, styles)
    let name = session.state.windowName
    if name != shownName { device.show(title: WindowTitle.text(name)) }
    shownName = name
  }
}

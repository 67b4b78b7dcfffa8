import Synchronization
import TerminalCells

/// A terminal whose events are written down beforehand, one batch for each wait.
final class FakeTerminal: TerminalDevice {
  var size = CellSize(columns: 40, rows: 8)
  let notice: String? = nil
  private(set) var frames: [Surface] = []
  private(set) var styles: [StyleSheet] = []
  private(set) var waits: [Int?] = []
  private(set) var titles: [String] = []
  /// What was done besides drawing, in order.
  private(set) var calls: [String] = []
  private var batches: [[TerminalEvent]]
  /// Called before each wait is over.
  var onWait: (Int?) -> Void = { _ in }
  private let wakes: Wakes

  final class Wakes: Sendable {
    let count = Atomic(0)
  }

  /// When the batches have run out, the terminal is gone.
  init(_ batches: [[TerminalEvent]]) {
    self.batches = batches
    let wakes = Wakes()
    self.wakes = wakes
    wake = { wakes.count.add(1, ordering: .relaxed) }
  }

  let wake: @Sendable () -> Void
  var wakeCount: Int { wakes.count.load(ordering: .relaxed) }

  func draw(_ surface: Surface, styles: StyleSheet) {
    frames.append(surface)
    self.styles.append(styles)
  }

  func events(within milliseconds: Int?) -> [TerminalEvent] {
    waits.append(milliseconds)
    onWait(milliseconds)
    return batches.isEmpty ? [.ended(signal: 1)] : batches.removeFirst()
  }

  func show(title: String) { titles.append(title) }
  func copy(_ text: String) { calls.append("copy \(text)") }
  func invalidate() { calls.append("invalidate") }
  func suspend() { calls.append("suspend") }
  func close() { calls.append("close") }
}

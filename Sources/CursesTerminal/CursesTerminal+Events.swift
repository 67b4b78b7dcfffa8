import CTerminal
import Glibc
import TerminalCells

extension CursesTerminal {
  /// The events since the last call; waits for the first one, for at most `milliseconds` if given.
  public func events(within milliseconds: Int?) -> [TerminalEvent] {
    let deadline = milliseconds.map { Self.now() + max(0, $0) }
    while true {
      var sources = [
        pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
        pollfd(fd: keys, events: Int16(POLLIN), revents: 0),
        pollfd(fd: woken, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&sources, nfds_t(sources.count), timeout(until: deadline))
      if ready > 0 {
        if sources[0].revents != 0 { takeSignals() }
        if sources[1].revents != 0 { takeKeys() }
      }
      if decoder.isPending && Self.now() >= flushDue { queue += decoder.flush().compactMap(event) }
      let isWoken = ready > 0 && sources[2].revents != 0
      if isWoken { terminal_wake_clear(woken) }
      if isWoken || !queue.isEmpty || deadline.map({ Self.now() >= $0 }) ?? false {
        defer { queue = [] }
        return queue
      }
    }
  }

  /// The timeout for `poll` in milliseconds: until the deadline, or until a pending `ESC` byte
  /// counts as the Escape key.
  private func timeout(until deadline: Int?) -> Int32 {
    if !queue.isEmpty { return 0 }
    var due = deadline
    if decoder.isPending { due = min(due ?? flushDue, flushDue) }
    return due.map { Int32(clamping: max(0, $0 - Self.now())) } ?? -1
  }

  /// Reads the pending keys, in a limited number of reads so that endless input cannot block.
  func takeKeys() {
    if Self.now() - flushDue > Self.tailWait { decoder.forgetTail() }
    var bytes = [UInt8](repeating: 0, count: 4096)
    for _ in 0..<16 {
      let count = read(keys, &bytes, bytes.count)
      if count <= 0 {
        if count == 0 || errno != EINTR && errno != EAGAIN { queue.append(.ended(signal: SIGHUP)) }
        break
      }
      queue += decoder.feed(bytes[..<count]).compactMap(event)
      var more = pollfd(fd: keys, events: Int16(POLLIN), revents: 0)
      if poll(&more, 1, 0) <= 0 { break }
    }
    if decoder.isPending { flushDue = Self.now() + wait }
  }

  private func takeSignals() {
    for number in pendingSignals() {
      switch number {
      case SIGWINCH: if followWindow() { queue.append(.resized(size)) }
      case SIGCONT: resume()
      case SIGTSTP: queue.append(.stopRequested)
      default:
        isEnding = true
        terminal_output_drop_after(0)
        queue.append(.ended(signal: number))
      }
    }
  }

  /// The signals since the last call, each listed once.
  func pendingSignals() -> [Int32] {
    var numbers: [Int32] = []
    var bytes = [UInt8](repeating: 0, count: 256)
    while case let count = read(signals, &bytes, bytes.count), count > 0 {
      for byte in bytes[..<count] where !numbers.contains(Int32(byte)) {
        numbers.append(Int32(byte))
      }
    }
    return numbers
  }

  /// The time that the rest of the sequence at hand may take, in milliseconds.
  private var wait: Int {
    let reply = decoder.isReply ? Self.tailWait : Self.escapeWait
    return max(reply, repliesDue.map { $0 - Self.now() } ?? 0)
  }

  /// The time that the rest of a key's sequence may take, in milliseconds.
  private static let escapeWait = 25
  /// The time after that in which a late rest is still recognised, in milliseconds.
  private static let tailWait = 500

  /// The event of what was read; nil for a reply that is about the terminal alone.
  private func event(_ output: InputDecoder.Output) -> TerminalEvent? {
    switch output {
    case .key(let key): .key(key)
    case .paste(let text): .paste(text)
    case .reply(let reply): answer(reply).map(TerminalEvent.answered)
    case .mouse(let mouse): screen.usesMouse ? .mouse(mouse) : nil
    }
  }

  /// The monotonic time in milliseconds.
  static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

import Reader

/// The effects that wait and run, in the order in which they are to be done, and what they have
/// posted.
struct EffectQueue: Sendable {
  /// Something to do.
  enum Task: Sendable {
    case effect(Effect)
    /// Tell the library's index what was saved or found out about a document. It is done when the
    /// reader is left, too, where that can be done at once.
    case index(DocumentID)
  }

  /// A task that waits or runs.
  struct Entry: Sendable {
    let task: Task
    let flag = CancellationFlag()

    var policy: EffectPolicy {
      if case .effect(let effect) = task { effect.policy } else { EffectPolicy() }
    }

    var indexed: DocumentID? { if case .index(let id) = task { id } else { nil } }
  }

  private var waiting: [Entry] = []
  private var running: [Entry] = []
  private(set) var isStopped = false
  /// Which thread takes entries: one that was given up takes none any more.
  private(set) var turn = 0
  private var events: [Event] = []

  /// How many effects wait or run that are done even when the reader is left.
  var durableCount: Int { count { $0.policy.isDurable } }
  /// How many documents the index is still to be told about.
  var indexingCount: Int { count { $0.indexed != nil } }
  var isIdle: Bool { waiting.isEmpty && running.isEmpty && events.isEmpty }
  var hasWaiting: Bool { !waiting.isEmpty }

  private func count(where isCounted: (Entry) -> Bool) -> Int {
    waiting.count(where: isCounted) + running.count(where: isCounted)
  }

  /// Adds an effect, which takes the place of those that its policy names.
  /// - Returns: whether there is more to do by that; never when it was stopped.
  mutating func add(_ effect: Effect) -> Bool {
    guard !isStopped else { return false }
    let policy = effect.policy
    if let work = policy.replaces {
      for entry in running where entry.policy.replaces == work { entry.flag.cancel() }
      waiting.removeAll { $0.policy.replaces == work }
    }
    // All that it asks for is done now.
    if case .cancelScan = effect { return false }
    insert(Entry(task: .effect(effect)))
    return true
  }

  private mutating func insert(_ entry: Entry) {
    let end = entry.policy.isBackground ? nil : waiting.firstIndex { $0.policy.isBackground }
    waiting.insert(entry, at: end ?? waiting.endIndex)
  }

  /// Takes out what is to be done next; nil when nothing is, or when it is another thread's turn.
  mutating func next(turn: Int) -> Entry? {
    guard self.turn == turn, !waiting.isEmpty else { return nil }
    running.append(waiting.removeFirst())
    return running.last
  }

  /// Counts an entry as done.
  /// - Parameter posted: what it has to tell; nobody hears of it when it was cancelled.
  /// - Returns: whether there is something to tell.
  mutating func finish(_ entry: Entry, posting posted: [Event]) -> Bool {
    running.removeAll { $0.flag === entry.flag }
    if case .effect(let effect) = entry.task { addIndexing(after: effect) }
    return post(posted, from: entry)
  }

  /// Posts what an entry has to tell.
  /// - Returns: whether there is something to tell.
  mutating func post(_ posted: [Event], from entry: Entry) -> Bool {
    let isWanted = entry.policy.isDurable || !isStopped && !entry.flag.isCancelled
    guard isWanted, !posted.isEmpty else { return false }
    events += posted
    return true
  }

  private mutating func addIndexing(after effect: Effect) {
    let document: DocumentID
    switch effect {
    case .saveOverlay(let id, _, _): document = id
    case .attribute(let id, _, _, _) where !isStopped: document = id
    default: return
    }
    // It is told of all that was saved by then.
    waiting.removeAll { $0.indexed == document }
    insert(Entry(task: .index(document)))
  }

  mutating func takeEvents() -> [Event] {
    defer { events = [] }
    return events
  }

  /// Takes nothing on any more, and gives up all that need not be done.
  /// - Returns: whether the thread does something that need not be done while something else must be.
  mutating func stop() -> Bool {
    guard !isStopped else { return false }
    isStopped = true
    for entry in running where !entry.policy.isDurable { entry.flag.cancel() }
    waiting.removeAll { !$0.policy.isDurable && $0.indexed == nil }
    guard !running.isEmpty, running.allSatisfy({ !$0.policy.isDurable }) else { return false }
    turn += 1
    return !waiting.isEmpty
  }
}

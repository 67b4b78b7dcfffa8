import Reader

/// The effects that wait or run, in the order in which they are performed, and the events that they
/// posted.
struct EffectQueue: Sendable {
  /// A piece of work.
  enum Task: Sendable {
    case effect(Effect)
    /// Update the library's index with the edits and the attribution of a document. This is done
    /// after the reader quits, too, if it can be done at once.
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
  /// The number of the thread that takes entries; an abandoned thread has an earlier number and takes
  /// no more.
  private(set) var turn = 0
  private var events: [Event] = []

  /// The number of waiting and running effects that are completed even after the reader quits.
  var durableCount: Int { count { $0.policy.isDurable } }
  /// The number of documents for which the index is still to be updated.
  var indexingCount: Int { count { $0.indexed != nil } }
  var isIdle: Bool { waiting.isEmpty && running.isEmpty && events.isEmpty }
  var hasWaiting: Bool { !waiting.isEmpty }

  private func count(where isCounted: (Entry) -> Bool) -> Int {
    waiting.count(where: isCounted) + running.count(where: isCounted)
  }

  /// Adds an effect, which replaces those that its policy names.
  /// - Returns: whether there is more work now; false after `stop`.
  mutating func add(_ effect: Effect) -> Bool {
    guard !isStopped else { return false }
    let policy = effect.policy
    if let work = policy.replaces {
      for entry in running where entry.policy.replaces == work { entry.flag.cancel() }
      waiting.removeAll { $0.policy.replaces == work }
    }
    // Replacing the scan was all there was to do.
    switch effect {
    case .cancelScan, .stopAskingModel: return false
    default: break
    }
    insert(Entry(task: .effect(effect)))
    return true
  }

  private mutating func insert(_ entry: Entry) {
    let end = entry.policy.isBackground ? nil : waiting.firstIndex { $0.policy.isBackground }
    waiting.insert(entry, at: end ?? waiting.endIndex)
  }

  /// Takes the next entry; nil when there is none, or when it is another thread's turn.
  mutating func next(turn: Int) -> Entry? {
    guard self.turn == turn, !waiting.isEmpty else { return nil }
    running.append(waiting.removeFirst())
    return running.last
  }

  /// Marks an entry as done.
  /// - Parameter posted: its last events, which are dropped when it was cancelled.
  /// - Returns: whether events were posted.
  mutating func finish(_ entry: Entry, posting posted: [Event]) -> Bool {
    running.removeAll { $0.flag === entry.flag }
    if case .effect(let effect) = entry.task { addIndexing(after: effect) }
    return post(posted, from: entry)
  }

  /// Posts events of an entry, unless it was cancelled.
  /// - Returns: whether events were posted.
  mutating func post(_ posted: [Event], from entry: Entry) -> Bool {
    let isWanted = entry.policy.isDurable || !isStopped && !entry.flag.isCancelled
    guard isWanted, !posted.isEmpty else { return false }
    events += posted
    return true
  }

  /// Posts an event that is wanted even after `stop`.
  mutating func postLast(_ event: Event) { events.append(event) }

  /// Posts events of work that is not in the queue.
  /// - Returns: false after `stop`.
  mutating func post(_ posted: [Event]) -> Bool {
    guard !isStopped else { return false }
    events += posted
    return true
  }

  private mutating func addIndexing(after effect: Effect) {
    let document: DocumentID
    switch effect {
    case .saveOverlay(let id, _, _): document = id
    case .attribute(let id, _, _, _, _) where !isStopped: document = id
    default: return
    }
    // One update covers everything that was saved before it.
    waiting.removeAll { $0.indexed == document }
    insert(Entry(task: .index(document)))
  }

  mutating func takeEvents() -> [Event] {
    defer { events = [] }
    return events
  }

  /// Accepts no more work, and drops everything that is not durable.
  /// - Returns: whether durable work waits while the thread is busy with other work.
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

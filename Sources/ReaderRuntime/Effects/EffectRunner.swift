import Reader
import Synchronization
import TranscriptSearch
import Transcripts

/// Runs the effects that take time, one after another, and keeps their events until the owner of the
/// state takes them. It never touches the state.
///
/// An effect's `EffectPolicy` says how it is run among others. The work is done on one plain thread that
/// starts with the first effect, so that the first frame is not delayed; or, without a terminal, by
/// `finish` on the calling thread.
public final class EffectRunner: Sendable {
  /// Writes the notes on a transcript to a file, in the format of the file's extension, and returns
  /// a sentence that reports the result, and whether they were written.
  public typealias NotesExport =
    @Sendable (Transcript, Attribution, Overlay, _ path: String) -> (String, isWritten: Bool)

  /// Writes a transcript with its speakers to a file, in the format of the file's extension, and
  /// returns the same.
  public typealias TranscriptWriter =
    @Sendable (TranscriptExport, Attribution) -> (String, isWritten: Bool)

  /// Where effects are run.
  public enum Mode: Sendable {
    /// On the runner's own thread.
    case background
    /// On the thread that calls `finish`, for a run without a terminal.
    case whenAsked
  }

  let queue = Mutex(EffectQueue())
  let hasThread = Mutex(false)
  let tasksAdded = Semaphore()
  /// Signalled for each task that is done after `stop`.
  let tasksDone = Semaphore()
  /// The number of texts that are being copied.
  let copying = Atomic(0)
  let mode: Mode
  private let speakers: AttributionService
  private let overlays: any OverlayRepository
  private let model: ModelAsker?
  private let lines: InputLines
  private let library: LibraryRequestHandler
  private let readAgain: @Sendable () -> Event
  private let writeNotes: NotesExport
  private let writeTranscript: TranscriptWriter
  let clipboard: @Sendable () -> Clipboard?
  let wake: @Sendable () -> Void

  /// The handler where there is no library.
  public static let noLibrary: LibraryRequestHandler = { _, _, _ in [] }

  /// - Parameters:
  ///   - speakers: attributes the words to speakers.
  ///   - overlays: loads and saves the user's edits.
  ///   - model: asks the user's language model; nil where there is none.
  ///   - lines: loads and saves the lines that are typed.
  ///   - library: answers the requests to the library.
  ///   - reload: reads again the document that the program was started with; returns
  ///     `documentLoaded` or `noticeGiven`.
  ///   - exportNotes: writes notes to a file.
  ///   - exportTranscript: writes a transcript to a file.
  ///   - clipboard: finds what takes copied words, each time there are some; nil where nothing does.
  ///   - wake: wakes the owner of the state; called on the runner's thread.
  public init(
    mode: Mode = .background, speakers: AttributionService = .labelsOnly,
    overlays: any OverlayRepository = NoOverlays(), model: ModelAsker? = nil,
    lines: InputLines = .none,
    library: @escaping LibraryRequestHandler = EffectRunner.noLibrary,
    reload: @escaping @Sendable () -> Event,
    exportNotes: @escaping NotesExport = { _, _, _, _ in
      ("Notes cannot be exported here", false)
    },
    exportTranscript: @escaping TranscriptWriter = { _, _ in
      ("Transcripts cannot be exported here", false)
    },
    clipboard: @escaping @Sendable () -> Clipboard? = { nil },
    wake: @escaping @Sendable () -> Void = {}
  ) {
    self.mode = mode
    (self.speakers, self.overlays, self.library) = (speakers, overlays, library)
    (self.model, self.lines) = (model, lines)
    (readAgain, writeNotes, self.clipboard) = (reload, exportNotes, clipboard)
    writeTranscript = exportTranscript
    self.wake = wake
  }

  /// Queues an effect, as its policy says.
  func run(_ effect: Effect) {
    if mode == .background, askModel(effect) { return }
    guard queue.withLock({ $0.add(effect) }) else { return }
    if mode == .background, !startThread() { finish() }
    tasksAdded.signal()
  }

  /// The events posted since the last call, in order.
  func takeEvents() -> [Event] { queue.withLock { $0.takeEvents() } }

  /// The notices that were posted since the last call, and whether each is about something that was
  /// not saved; other events are dropped.
  public func takeNotices() -> [(text: String, isFailure: Bool)] {
    takeEvents().compactMap { event in
      switch event {
      case .noticeGiven(let text): (text, false)
      case .saveFailed(let text): (text, true)
      default: nil
      }
    }
  }

  /// Whether no effect waits or runs, and no event waits to be taken.
  var isIdle: Bool { queue.withLock { $0.isIdle } }

  var isStopped: Bool { queue.withLock { $0.isStopped } }

  /// Does all the waiting work on this thread.
  func finish() {
    let turn = queue.withLock { $0.turn }
    while let entry = queue.withLock({ $0.next(turn: turn) }) {
      let posted = perform(entry)
      let (hasPosted, isStopped) = queue.withLock { queue in
        (queue.finish(entry, posting: posted), queue.isStopped)
      }
      if hasPosted { wake() }
      if isStopped { tasksDone.signal() }
    }
  }

  /// Accepts no more work, and drops everything that is not durable. The thread ends after the
  /// durable work; if it is busy with other work, another thread does that work.
  func stop() {
    model?.stop()
    let isHeldUp = queue.withLock { $0.stop() }
    if isHeldUp { hasThread.withLock { $0 = false } }
    if mode == .whenAsked || isHeldUp && !startThread() { finish() }
    tasksAdded.signal()
  }

  /// Waits, after `stop`, until all durable work is done.
  /// - Parameter isIndexed: whether to wait for the library's index, too, which can be updated at the
  ///   next start.
  /// - Returns: false when it takes longer.
  public func isSaved(within milliseconds: Int, isIndexed: Bool = false) -> Bool {
    let end = MonotonicClock.milliseconds() + milliseconds
    while copying.load(ordering: .acquiring) > 0
      || !queue.withLock({ $0.durableCount == 0 && (!isIndexed || $0.indexingCount == 0) })
    {
      guard tasksDone.wait(within: end - MonotonicClock.milliseconds()) else { return false }
    }
    return true
  }

  /// Whether all that is waited for is that copied words are taken.
  public var isOnlyCopying: Bool { queue.withLock { $0.durableCount == 0 } }

  deinit { stop() }
}

// MARK: - The language model

extension EffectRunner {
  /// Asks the language model, or stops asking it, on a thread of its own: it takes minutes.
  /// - Returns: false for any other effect.
  private func askModel(_ effect: Effect) -> Bool {
    switch effect {
    case .askModel(let id, let transcript, let corrections):
      model?.start(id, transcript, corrections) { [weak self] event in
        guard let self, queue.withLock({ $0.post([event]) }) else { return }
        wake()
      }
      return true
    case .stopAskingModel:
      model?.stop()
      return true
    default: return false
    }
  }
}

// MARK: - Performing effects

extension EffectRunner {
  private func perform(_ entry: EffectQueue.Entry) -> [Event] {
    switch entry.task {
    case .index(let id):
      overlays.index(id)
      return []
    case .effect(let effect): return perform(effect, entry)
    }
  }

  private func perform(_ effect: Effect, _ entry: EffectQueue.Entry) -> [Event] {
    switch effect {
    case .scan(let id, let revision, let pattern, let haystack):
      let flag = entry.flag
      let end = MonotonicClock.milliseconds() + Self.longestScan(of: haystack)
      let matches = TextScan.matches(of: pattern, in: haystack) {
        flag.isCancelled
      } isTimeUp: {
        MonotonicClock.milliseconds() >= end
      }
      return matches.map { [.scanFinished(revision: revision, matches: $0, of: id)] } ?? []
    // Copies in the library never change.
    case .reload(let id): return id == .opened ? [readAgain()] : []
    case .loadOverlay(let id, let transcript):
      let (overlay, place, notice) = overlays.load(id, transcript)
      return [.overlayLoaded(overlay, of: id, place: place)] + Self.notices(notice)
    case .attribute(let id, let transcript, let revision, let corrections, let options):
      let attribution = speakers.attribution(
        of: id, transcript, corrections: corrections, options: options)
      return [
        .attributed(revision: revision, attribution, people: speakers.people(of: id), of: id)
      ]
    case .askModel(let id, let transcript, let corrections):
      return model?.events(asking: id, transcript, corrections) ?? []
    case .saveOverlay(let id, let transcript, let overlay):
      let (failure, notice) = overlays.save(id, transcript, overlay)
      return [.overlaySaved(failure: failure, of: id)] + Self.notices(notice)
    case .keepPlace(let id, let place, let percent):
      return overlays.keepPlace(id, place, percent: percent).map { [.saveFailed($0)] } ?? []
    case .loadLines:
      let lines = lines.load()
      return lines.isEmpty ? [] : [.linesLoaded(lines)]
    case .keepLine(let line):
      lines.keep(line)
      return []
    case .library(let request): return answer(request, entry)
    case .exportNotes(let path, let transcript, let attribution, let overlay):
      let (sentence, isWritten) = writeNotes(transcript, attribution, overlay, path)
      return [isWritten ? .noticeGiven(sentence) : .saveFailed(sentence)]
    case .exportTranscript(let id, let export): return [write(export, of: id)]
    case .cancelScan, .stopAskingModel, .quit, .suspend, .redraw, .startTimer, .copy,
      .sendToClipboard, .changeTheme, .tellTime:
      return []
    }
  }

  /// Writes a transcript with the speakers as they are after all corrections, however new.
  private func write(_ export: TranscriptExport, of id: DocumentID) -> Event {
    let attribution = speakers.attribution(
      of: id, export.transcript, corrections: export.overlay.corrections,
      options: export.overlay.optionsBeforeRenames)
    let (sentence, isWritten) = writeTranscript(export, attribution)
    return isWritten ? .noticeGiven(sentence) : .saveFailed(sentence)
  }

  /// The milliseconds that a scan may take: some seconds, and more for a long text.
  private static func longestScan(of haystack: Haystack) -> Int {
    3000 + haystack.text.count / 20_000
  }

  private static func notices(_ notice: String?) -> [Event] {
    notice.map { [.noticeGiven($0)] } ?? []
  }

  /// Background work gives way to any other effect, and continues after it.
  private func answer(_ request: LibraryRequest, _ entry: EffectQueue.Entry) -> [Event] {
    var isInterrupted = false
    let events = library(
      request,
      {
        isInterrupted =
          entry.flag.isCancelled || entry.policy.isBackground && queue.withLock { $0.hasWaiting }
        return isInterrupted
      }, { event in if queue.withLock({ $0.post([event], from: entry) }) { wake() } })
    if isInterrupted, entry.policy.isBackground, !entry.flag.isCancelled { run(.library(request)) }
    return events
  }
}

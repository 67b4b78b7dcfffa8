import Glibc
import Reader
import Synchronization
import TranscriptSearch
import Transcripts

/// Runs the effects that take time, one after the other, and keeps what they have to tell until the
/// owner of the state asks for it. It never touches the state.
///
/// The work is done on one plain thread that starts with the first effect, so that the first frame
/// does not pay for it; or, without a terminal, by `finish` on the thread that calls it.
public final class EffectRunner: Sendable {
  /// Writes the notes on a transcript to a file, in the format that its name ends in, and returns
  /// the sentence that tells how that went.
  public typealias NotesExport =
    @Sendable (Transcript, Attribution, Overlay, _ path: String) -> String

  public enum Mode: Sendable { case background, whenAsked }

  fileprivate enum Job: Sendable {
    case scan(revision: Int, pattern: Pattern, haystack: Haystack, CancellationFlag)
    case reload
    case loadOverlay(Transcript, DocumentID)
    case attribute(revision: Int, corrections: [Correction])
    case save(Overlay)
    case keepPlace(Place, percent: Int)
    case library(LibraryRequest, CancellationFlag)
    case exportNotes(path: String, Transcript, Attribution, Overlay)
    case index

    var isAttribution: Bool { if case .attribute = self { true } else { false } }
    /// Done even when the reader is left: nothing that a user made is lost, nor kept for another
    /// transcript.
    var mustBeDone: Bool {
      switch self {
      case .loadOverlay, .save, .keepPlace, .exportNotes: true
      case .library(.archive, _), .library(.remove, _), .library(.add, _): true
      case .scan, .reload, .attribute, .library, .index: false
      }
    }
    var isIndexing: Bool { if case .index = self { true } else { false } }
    /// Waits until there is nothing else to do.
    var isLast: Bool { if case .library(.catchUp, _) = self { true } else { false } }
    var isLibrarySearch: Bool { if case .library(.search, _) = self { true } else { false } }
  }

  fileprivate struct Work: Sendable {
    var jobs: [Job] = []
    /// Jobs that were taken and are not done.
    var running = 0
    /// Whether the job that was taken last may be left undone.
    var isOptional = false
    /// Jobs that must be done and wait or run.
    var owed = 0
    /// Jobs that tell the index what was saved, and wait or run.
    var indexing = 0
    /// Which thread takes jobs: one that was given up takes none any more.
    var turn = 0
    var events: [Event] = []
    /// Of the last scan, which may be over.
    var scan = CancellationFlag()
    /// Of the last search in the library, and of what runs while nothing else is to be done.
    var librarySearch = CancellationFlag()
    var catchUp = CancellationFlag()
    var hasThread = false
    var isStopped = false
  }

  private let work = Mutex(Work())
  private let jobsAdded = Semaphore()
  /// For each job that is done after the runner was stopped.
  private let jobsDone = Semaphore()
  private let mode: Mode
  private let speakers: AttributionService
  private let library: LibraryDesk
  private let readAgain: @Sendable () -> Event
  private let writeNotes: NotesExport
  private let wake: @Sendable () -> Void

  /// - Parameters:
  ///   - speakers: says who speaks and keeps corrections.
  ///   - library: answers what is asked of the library.
  ///   - reload: reads the document again; returns `documentLoaded` or `noticeGiven`.
  ///   - exportNotes: writes notes to a file.
  ///   - wake: ends the wait of the owner of the state; called on the runner's thread.
  public init(
    mode: Mode = .background, speakers: AttributionService = .labelsOnly,
    library: @escaping LibraryDesk = EffectRunner.noLibrary,
    reload: @escaping @Sendable () -> Event,
    exportNotes: @escaping NotesExport = { _, _, _, _ in "Notes cannot be written from here" },
    wake: @escaping @Sendable () -> Void = {}
  ) {
    self.mode = mode
    self.speakers = speakers
    self.library = library
    (readAgain, writeNotes) = (reload, exportNotes)
    self.wake = wake
  }

  /// Searches the whole text. A scan that waits or runs is given up for it.
  func scan(revision: Int, pattern: Pattern, haystack: Haystack) {
    cancelScan()
    let flag = CancellationFlag()
    work.withLock { $0.scan = flag }
    add(.scan(revision: revision, pattern: pattern, haystack: haystack, flag))
  }

  /// Gives up a scan that waits or runs; it posts nothing.
  func cancelScan() { work.withLock { $0.scan.cancel() } }

  /// Reads the document again.
  func reload() { add(.reload) }

  /// Turns to another transcript and finds what the user made of it.
  func loadOverlay(for transcript: Transcript, of origin: DocumentID = .opened) {
    add(.loadOverlay(transcript, origin))
  }

  /// Keeps where the transcript is left.
  func keepPlace(_ place: Place, percent: Int) { add(.keepPlace(place, percent: percent)) }

  /// Asks something of the library. A search that waits or runs is given up for another one, and what
  /// runs in the background for anything.
  func ask(_ request: LibraryRequest) {
    let flag = CancellationFlag()
    work.withLock { work in
      switch request {
      case .search:
        work.librarySearch.cancel()
        work.librarySearch = flag
        work.jobs.removeAll { $0.isLibrarySearch }
      case .catchUp:
        work.catchUp.cancel()
        work.catchUp = flag
        work.jobs.removeAll { $0.isLast }
      default: break
      }
    }
    add(.library(request, flag))
  }

  /// Says who speaks. A question that still waits is given up for it.
  func attribute(revision: Int, corrections: [Correction]) {
    work.withLock { $0.jobs.removeAll { $0.isAttribution } }
    add(.attribute(revision: revision, corrections: corrections))
  }

  /// Keeps what the user made.
  func save(_ overlay: Overlay) { add(.save(overlay)) }

  /// Writes the notes on a transcript to a file.
  func exportNotes(
    to path: String, _ transcript: Transcript, _ attribution: Attribution, _ overlay: Overlay
  ) {
    add(.exportNotes(path: path, transcript, attribution, overlay))
  }

  /// The events posted since the last call, in order.
  func takeEvents() -> [Event] {
    work.withLock { work in
      defer { work.events = [] }
      return work.events
    }
  }

  /// Whether no effect waits or runs and no event waits to be taken.
  var isIdle: Bool {
    work.withLock { $0.jobs.isEmpty && $0.running == 0 && $0.events.isEmpty }
  }

  /// Does all the work there is on this thread.
  func finish() {
    let turn = work.withLock { $0.turn }
    while let job = nextJob(turn) { run(job) }
  }

  /// Takes nothing on any more, and gives up all that need not be done. The thread ends with the rest;
  /// one that does something else at the moment is not waited for.
  func stop() {
    let isHeldUp = work.withLock { work in
      guard !work.isStopped else { return false }
      work.isStopped = true
      for flag in [work.scan, work.librarySearch, work.catchUp] { flag.cancel() }
      work.jobs.removeAll { !$0.mustBeDone && !$0.isIndexing }
      guard work.running > 0, work.isOptional else { return false }
      work.turn += 1
      return !work.jobs.isEmpty
    }
    if mode == .whenAsked || isHeldUp && !startThread() { finish() }
    jobsAdded.signal()
  }

  /// Waits, after `stop`, until all that must be done is done.
  /// - Parameters:
  ///   - isIndexed: waits for the library's index, too, which can be told later.
  /// - Returns: false when that takes longer.
  public func isSaved(within milliseconds: Int, isIndexed: Bool = false) -> Bool {
    let end = MonotonicClock.milliseconds() + milliseconds
    while !work.withLock({ $0.owed == 0 && (!isIndexed || $0.indexing == 0) }) {
      guard jobsDone.wait(within: end - MonotonicClock.milliseconds()) else { return false }
    }
    return true
  }

  /// What there is to tell that nobody has taken.
  public func takeNotices() -> [String] {
    takeEvents().compactMap { if case .noticeGiven(let notice) = $0 { notice } else { nil } }
  }

  deinit { stop() }
}

// MARK: - Work

extension EffectRunner.Work {
  fileprivate mutating func add(_ job: EffectRunner.Job) {
    if job.isIndexing {
      // The index is told of all that was saved by then.
      indexing -= jobs.count(where: \.isIndexing)
      jobs.removeAll(where: \.isIndexing)
      indexing += 1
    }
    let isBefore = jobs.last?.isLast ?? false && !job.isLast
    jobs.insert(job, at: jobs.count - (isBefore ? 1 : 0))
    if job.mustBeDone { owed += 1 }
  }

  /// Counts a job as done.
  fileprivate mutating func isDone(_ job: EffectRunner.Job) {
    running -= 1
    if job.mustBeDone { owed -= 1 }
    switch job {
    case .save: add(.index)
    case .attribute: if !isStopped { add(.index) }
    case .index: indexing -= 1
    default: break
    }
  }
}

extension EffectRunner {
  private func add(_ job: Job) {
    let needsThread = work.withLock { work in
      guard !work.isStopped else { return false }
      work.add(job)
      defer { work.hasThread = true }
      return mode == .background && !work.hasThread
    }
    if needsThread && !startThread() { finish() }
    jobsAdded.signal()
  }

  private func nextJob(_ turn: Int) -> Job? {
    work.withLock { work in
      guard work.turn == turn, !work.jobs.isEmpty else { return nil }
      let job = work.jobs.removeFirst()
      work.running += 1
      work.isOptional = !job.mustBeDone
      return job
    }
  }

  private func run(_ job: Job) {
    let events = events(of: job)
    let (isTold, isStopped) = work.withLock { work in
      work.isDone(job)
      let isTold = !events.isEmpty && (job.mustBeDone || !work.isStopped)
      if isTold { work.events += events }
      return (isTold, work.isStopped)
    }
    if isTold { wake() }
    if isStopped { jobsDone.signal() }
  }

  private func events(of job: Job) -> [Event] {
    switch job {
    case .reload: return [readAgain()]
    case .loadOverlay(let transcript, let origin):
      let (overlay, place, notice) = speakers.open(transcript, of: origin)
      return [.overlayLoaded(overlay, of: origin, place: place)]
        + (notice.map { [.noticeGiven($0)] } ?? [])
    case .attribute(let revision, let corrections):
      return [
        .attributed(revision: revision, speakers.attribution(corrections: corrections))
      ]
    case .save(let overlay):
      let (failure, notice) = speakers.save(overlay)
      return [.overlaySaved(failure: failure)] + (notice.map { [.noticeGiven($0)] } ?? [])
    case .keepPlace(let place, let percent):
      return speakers.keepPlace(place, percent: percent).map { [.noticeGiven($0)] } ?? []
    case .library(let request, let flag):
      guard !flag.isCancelled else { return [] }
      guard job.isLast else { return library(request, { flag.isCancelled }, post) }
      return catchUp(flag)
    case .index:
      speakers.tellIndex()
      return []
    case .exportNotes(let path, let transcript, let attribution, let overlay):
      return [.noticeGiven(writeNotes(transcript, attribution, overlay, path))]
    case .scan(let revision, let pattern, let haystack, let flag):
      guard !flag.isCancelled else { return [] }
      let end = MonotonicClock.milliseconds() + Self.longestScan(of: haystack)
      let matches = TextScan.matches(of: pattern, in: haystack) {
        flag.isCancelled
      } isTimeUp: {
        MonotonicClock.milliseconds() >= end
      }
      guard let matches, !flag.isCancelled else { return [] }
      return [.scanFinished(revision: revision, matches: matches)]
    }
  }

  /// Milliseconds that an expression may take: some seconds, and more for a long text.
  private static func longestScan(of haystack: Haystack) -> Int {
    3000 + haystack.text.count / 20_000
  }
}

// MARK: - What can wait

extension EffectRunner {
  /// Answers what is asked of the library: the last events of the answer are returned, those on the way
  /// are posted.
  public typealias LibraryDesk =
    @Sendable (
      LibraryRequest, _ isCancelled: () -> Bool, _ post: (Event) -> Void
    ) -> [Event]

  /// There is no library.
  public static let noLibrary: LibraryDesk = { _, _, _ in [] }

  /// Gives way to any other job, and goes on behind it.
  private func catchUp(_ flag: CancellationFlag) -> [Event] {
    var isInterrupted = false
    let events = library(
      .catchUp,
      {
        isInterrupted = flag.isCancelled || work.withLock { !$0.jobs.isEmpty || $0.isStopped }
        return isInterrupted
      }, post)
    if isInterrupted, !flag.isCancelled { add(.library(.catchUp, flag)) }
    return events
  }

  private func post(_ event: Event) {
    let isTold = work.withLock { work in
      if !work.isStopped { work.events.append(event) }
      return !work.isStopped
    }
    if isTold { wake() }
  }
}

// MARK: - The thread

extension EffectRunner {
  /// False when the system has no thread left.
  private func startThread() -> Bool {
    var thread = pthread_t()
    let runner = Unmanaged.passRetained(self)
    let error = pthread_create(
      &thread, nil,
      { runnerPointer in
        Unmanaged<EffectRunner>.fromOpaque(runnerPointer!).takeRetainedValue().workUntilStopped()
        return nil
      }, runner.toOpaque())
    guard error == 0 else {
      runner.release()
      work.withLock { $0.hasThread = false }
      return false
    }
    pthread_detach(thread)
    return true
  }

  private func workUntilStopped() {
    repeat {
      jobsAdded.wait()
      finish()
    } while !work.withLock({ $0.isStopped })
  }
}

import Reader
import Synchronization
import Transcripts

/// Says who speaks in the transcript that is open, and keeps what the user makes of it.
///
/// What one transcript costs once is paid once: looking at its text when the first question comes.
/// Whoever saves does not wait for that.
public final class AttributionService: Sendable {
  /// Who speaks in one transcript, for some corrections.
  public typealias Attributor = @Sendable ([Correction]) -> Attribution
  /// What was made of a transcript before, where it was left, and what to tell when something could
  /// not be read.
  public typealias Loaded = (overlay: Overlay, place: Place?, notice: String?)

  /// Why what the user made could not be kept, nil when it is; and what else to tell.
  public typealias Saved = (failure: String?, notice: String?)

  private struct Work: Sendable {
    var transcript = Transcript()
    /// Counts the transcripts.
    var number = 0
    /// Nil until somebody asks.
    var attributor: Attributor?
  }

  private let work = Mutex(Work())
  private let makeAttributor: @Sendable (Transcript) -> Attributor
  private let loadOverlay: @Sendable (Transcript, DocumentID) -> Loaded
  private let saveOverlay: @Sendable (Transcript, Overlay) -> Saved
  private let savePlace: @Sendable (Place, Int) -> String?
  private let updateIndex: @Sendable () -> Void

  /// - Parameters:
  ///   - attributor: looks at a transcript once; what it returns is asked after each correction.
  ///   - load: what the user made of a transcript before.
  ///   - save: keeps what the user made.
  ///   - keepPlace: keeps where the transcript that was loaded last is left, and how far that is;
  ///     returns why not.
  ///   - index: tells the library's index who speaks and what the user made; called after each.
  public init(
    attributor: @escaping @Sendable (Transcript) -> Attributor,
    load: @escaping @Sendable (Transcript, DocumentID) -> Loaded = { _, _ in
      (Overlay(), nil, nil)
    },
    save: @escaping @Sendable (Transcript, Overlay) -> Saved = { _, _ in (nil, nil) },
    keepPlace: @escaping @Sendable (Place, Int) -> String? = { _, _ in nil },
    index: @escaping @Sendable () -> Void = {}
  ) {
    makeAttributor = attributor
    (loadOverlay, saveOverlay, savePlace, updateIndex) = (load, save, keepPlace, index)
  }

  /// Knows only what captions are labelled with, and keeps nothing.
  public static var labelsOnly: AttributionService {
    AttributionService { transcript in
      let attribution = Attribution(
        origin: transcript.turns.isEmpty ? .none : .labels, speakers: transcript.speakers,
        turns: transcript.turns)
      return { _ in attribution }
    }
  }

  /// Turns to another transcript.
  /// - Returns: what the user made of it before.
  func open(_ transcript: Transcript, of origin: DocumentID = .opened) -> Loaded {
    work.withLock { $0 = Work(transcript: transcript, number: $0.number + 1) }
    return loadOverlay(transcript, origin)
  }

  func attribution(corrections: [Correction]) -> Attribution {
    let known = work.withLock { $0 }
    let attributor = known.attributor ?? makeAttributor(known.transcript)
    work.withLock { if $0.number == known.number { $0.attributor = attributor } }
    return attributor(corrections)
  }

  func keepPlace(_ place: Place, percent: Int) -> String? { savePlace(place, percent) }

  func tellIndex() { updateIndex() }

  func save(_ overlay: Overlay) -> Saved {
    saveOverlay(work.withLock { $0.transcript }, overlay)
  }
}

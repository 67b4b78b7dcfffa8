import Reader
import Synchronization
import Transcripts

/// Attributes the words of documents to speakers.
///
/// Analysing a text is expensive and is done once, at the first request. The results of the two
/// documents requested last are kept. Any thread may call it; none waits for another.
public final class AttributionService: Sendable {
  /// Gives the attribution of one transcript, for some corrections and options.
  public typealias Attributor = @Sendable ([Correction], AttributionOptions) -> Attribution

  private struct Known: Sendable {
    var id: DocumentID
    var transcript: Transcript
    var people: [RosterPerson]
    var attributor: Attributor
    var attribution: Attribution
  }

  /// In the order of their last requests.
  private let known = Mutex<[Known]>([])
  private let people: @Sendable (Transcript) -> [RosterPerson]
  private let makeAttributor: @Sendable (Transcript, [RosterPerson]) -> Attributor

  private static let most = 2

  /// - Parameters:
  ///   - people: gives the people who may speak in a transcript, from others of its show.
  ///   - attributor: analyses a transcript once; the closure that it returns is called after each
  ///     correction.
  public init(
    people: @escaping @Sendable (Transcript) -> [RosterPerson],
    attributor: @escaping @Sendable (Transcript, [RosterPerson]) -> Attributor
  ) {
    self.people = people
    makeAttributor = attributor
  }

  /// A service that knows nobody from other transcripts.
  public convenience init(attributor: @escaping @Sendable (Transcript) -> Attributor) {
    self.init(people: { _ in [] }, attributor: { transcript, _ in attributor(transcript) })
  }

  /// A service that goes by the labels of the captions alone.
  public static var labelsOnly: AttributionService {
    AttributionService { transcript in
      let attribution = Attribution(labelsOf: transcript)
      return { _, _ in attribution }
    }
  }

  func attribution(
    of id: DocumentID, _ transcript: Transcript, corrections: [Correction],
    options: AttributionOptions = AttributionOptions()
  ) -> Attribution {
    let people = people(transcript)
    let same = known(id).flatMap { $0.transcript == transcript && $0.people == people ? $0 : nil }
    let attributor = same?.attributor ?? makeAttributor(transcript, people)
    let attribution = attributor(corrections, options)
    known.withLock { known in
      known.removeAll { $0.id == id }
      known.append(
        Known(
          id: id, transcript: transcript, people: people, attributor: attributor,
          attribution: attribution))
      known.removeFirst(max(0, known.count - Self.most))
    }
    return attribution
  }

  /// The last attribution of a document, with its transcript; nil when it was not requested lately.
  func lastAttribution(of id: DocumentID) -> (Attribution, of: Transcript)? {
    known(id).map { ($0.attribution, $0.transcript) }
  }

  /// The speakers of a document without corrections; nil when it was not requested lately.
  func inferredSpeakers(of id: DocumentID) -> [Speaker]? {
    known(id).map { $0.attributor([], AttributionOptions()).speakers }
  }

  /// The people who may speak in a document, from others of its show; empty when it was not
  /// requested lately.
  func people(of id: DocumentID) -> [RosterPerson] { known(id)?.people ?? [] }

  private func known(_ id: DocumentID) -> Known? {
    known.withLock { $0.last { $0.id == id } }
  }
}

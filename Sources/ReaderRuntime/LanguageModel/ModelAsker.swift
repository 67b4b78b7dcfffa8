import Glibc
import Reader
import Synchronization
import Transcripts

/// Asks the language model for the reader, on a thread of its own, one document at a time.
public final class ModelAsker: Sendable {
  private let service: LanguageModelService
  private let people: @Sendable (Transcript) -> [RosterPerson]
  /// Of the asking that was started last.
  private let flag = Mutex(CancellationFlag())
  private let running = Atomic(0)
  private let ended = Semaphore()

  /// - Parameter people: those of a transcript's show.
  public init(
    _ service: LanguageModelService, people: @escaping @Sendable (Transcript) -> [RosterPerson]
  ) {
    (self.service, self.people) = (service, people)
  }

  /// Asks about a document, and no more about the one before.
  /// - Parameter post: called on the thread with what happens.
  func start(
    _ id: DocumentID, _ transcript: Transcript, _ corrections: [Correction],
    post: @escaping @Sendable (Event) -> Void
  ) {
    let own = CancellationFlag()
    flag.withLock { flag in
      flag.cancel()
      flag = own
    }
    running.add(1, ordering: .relaxed)
    let thread = Threads.start { [self] in
      let event = ask(id, transcript, corrections, isCancelled: { own.isCancelled }, post)
      if !own.isCancelled { post(event) }
      running.subtract(1, ordering: .relaxed)
      ended.signal()
    }
    if let thread {
      pthread_detach(thread)
    } else {
      running.subtract(1, ordering: .relaxed)
      post(.modelAsked(.ended("No thread is left to ask the language model"), of: id))
    }
  }

  /// Stops asking, and waits a moment until the request is dropped.
  func stop() {
    flag.withLock { $0.cancel() }
    while running.load(ordering: .relaxed) > 0, ended.wait(within: 500) {}
  }

  /// Asks on this thread; the events are those to the end.
  func events(
    asking id: DocumentID, _ transcript: Transcript, _ corrections: [Correction]
  ) -> [Event] {
    [ask(id, transcript, corrections, isCancelled: { false }) { _ in }]
  }

  /// Asks, and returns the event of the end.
  private func ask(
    _ id: DocumentID, _ transcript: Transcript, _ corrections: [Correction],
    isCancelled: () -> Bool, _ post: (Event) -> Void
  ) -> Event {
    let outcome = service.ask(
      transcript, people: people(transcript), corrections: corrections, isCancelled: isCancelled
    ) { chunk, count in
      if !isCancelled() { post(.modelAsked(.asking(chunk: chunk, of: count), of: id)) }
    }
    return .modelAsked(.ended(ModelSentences.sentence(outcome, service.endpoint)), of: id)
  }
}

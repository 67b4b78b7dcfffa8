import Glibc
import SpeakerAttribution
import Synchronization
import TranscriptLibrary
import Transcripts

/// Asks a language model that the user runs who speaks in a transcript, and keeps its answers.
///
/// It asks when told to, and never by itself. Any thread may call it.
public final class LanguageModelService: Sendable {
  /// What came of asking.
  public enum Outcome: Hashable, Sendable {
    /// All is answered; so many of the answers were of no use.
    case answered(unusable: Int, of: Int)
    /// Some chunks stay unanswered.
    case failed(ModelFailure)
    /// Speakers are not inferred here: labels say who speaks, or there is no text.
    case nothingToAsk
  }

  /// Where the model is.
  public let endpoint: ModelEndpoint
  private let cache: AnswerCache?
  private let milliseconds: Int
  private let environment: @Sendable (String) -> String?
  /// The answers of this session, in the order of their last changes.
  private let known = Mutex<[(key: ContentHash, answers: ModelAnswers)]>([])

  private static let most = 8

  /// - Parameters:
  ///   - cache: keeps the answers between sessions; nil for none.
  ///   - milliseconds: the most that one question may take.
  ///   - environment: has the path on which curl is found, and proxies.
  public init(
    _ endpoint: ModelEndpoint, cache: AnswerCache?, milliseconds: Int = 60_000,
    environment: @escaping @Sendable (String) -> String?
  ) {
    (self.endpoint, self.cache, self.milliseconds) = (endpoint, cache, milliseconds)
    self.environment = environment
  }

  /// The answers so far about a transcript; nil when it was not asked about.
  public func answers(about transcript: Transcript) -> ModelAnswers? {
    let key = key(transcript)
    if let known = known.withLock({ $0.last { $0.key == key } }) { return known.answers }
    guard let answers = cache?.read(key).flatMap(ModelAnswersFile.answers) else { return nil }
    remember(answers, key)
    return answers
  }

  /// The number of questions that are still to be asked about a transcript, and its words; nil where
  /// speakers are not inferred.
  public func open(
    _ transcript: Transcript, people: [RosterPerson], corrections: [Correction]
  ) -> (questions: Int, words: Int)? {
    let questions = SpeakerAttributor(transcript, roster: people)
      .questions(corrections: corrections)
    guard let questions else { return nil }
    let answers = answers(about: transcript).flatMap(questions.adopt)
    return (answers?.openCount ?? questions.count, questions.wordCount)
  }

  /// Asks all that is not answered yet. What is answered is kept at once.
  /// - Parameters:
  ///   - people: those of the show.
  ///   - progress: called before each question with its number, from 1, and that of all.
  public func ask(
    _ transcript: Transcript, people: [RosterPerson], corrections: [Correction],
    isCancelled: () -> Bool, progress: (Int, Int) -> Void
  ) -> Outcome {
    let questions = SpeakerAttributor(transcript, roster: people)
      .questions(corrections: corrections)
    guard let questions else { return .nothingToAsk }
    let key = key(transcript)
    var answers = self.answers(about: transcript).flatMap(questions.adopt) ?? questions.unanswered
    if answers.openCount > 0 {
      guard
        let curl = CurlProcess(endpoint, milliseconds: milliseconds, environment: environment)
      else { return .failed(.noCurl) }
      var model = ChatModel(curl)
      do throws(ModelFailure) {
        for chunk in 0..<questions.count where answers.chunks[chunk] == .open {
          progress(chunk + 1, questions.count)
          let prompt = questions.prompt(chunk, after: answers)
          let reply = try model.answer(prompt, isCancelled: isCancelled)
          answers.chunks[chunk] = questions.read(reply, chunk: chunk)
          keep(answers, key)
        }
      } catch {
        return .failed(error)
      }
    }
    return .answered(unusable: answers.unusableCount, of: questions.count)
  }

  private func keep(_ answers: ModelAnswers, _ key: ContentHash) {
    remember(answers, key)
    cache?.keep(ModelAnswersFile(answers).bytes, key)
  }

  private func remember(_ answers: ModelAnswers, _ key: ContentHash) {
    known.withLock { known in
      known.removeAll { $0.key == key }
      known.append((key, answers))
      known.removeFirst(max(0, known.count - Self.most))
    }
  }

  /// What the answers depend on: the text, the model and the wording of the questions.
  private func key(_ transcript: Transcript) -> ContentHash {
    let about = "\n\(ModelPrompt.version)\n\(endpoint.address)\n\(endpoint.model ?? "")"
    return ContentHash(transcript.cues.text + Array(about.utf8))
  }
}

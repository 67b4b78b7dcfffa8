import Glibc
import ReaderRuntime
import SpeakerAttribution
import Transcripts

/// Asks a language model on the command line, once it is clear what goes where.
struct ModelAsking {
  let service: LanguageModelService
  /// Whether the words may go to another machine.
  let isAllowed: Bool

  /// Asks all that was not answered before. What fails is told in one line, and is no failure of the
  /// command.
  func ask(
    _ transcript: Transcript, people: [RosterPerson], corrections: [Correction]
  ) throws(Failure) {
    let open = service.open(transcript, people: people, corrections: corrections)
    guard let open else {
      return Output.tell(ModelSentences.sentence(.nothingToAsk, service.endpoint))
    }
    guard open.questions > 0 else { return }
    let sending = ModelSentences.sending(open.words, to: service.endpoint)
    Output.tell(sending)
    if !service.endpoint.isLoopback, !isAllowed {
      guard try isConfirmed() else { return Output.tell("nothing was sent") }
    }
    let outcome = ProgressLine.during { line in
      service.ask(
        transcript, people: people, corrections: corrections, isCancelled: { false }
      ) { chunk, count in line.show(chunk, of: count, "Asking the language model") }
    }
    if case .answered(unusable: 0, _) = outcome { return }
    Output.tell(ModelSentences.sentence(outcome, service.endpoint))
  }

  /// The answers so far.
  func answers(about transcript: Transcript) -> ModelAnswers? {
    service.answers(about: transcript)
  }

  /// Asks at the terminal.
  private func isConfirmed() throws(Failure) -> Bool {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
      throw Failure("--yes is needed to send words to another machine", exitCode: EX_USAGE)
    }
    Output.write(Array("Send them? [y/N] ".utf8), to: STDERR_FILENO)
    return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
  }
}

import CursesTerminal
import Glibc
import Reader
import ReaderRuntime
import TranscriptLibrary

/// The reason that the program cannot do its task, as one sentence with an exit code.
struct Failure: Error {
  let sentence: String
  /// 64 (`EX_USAGE`) for a wrong command line, 1 for a file or a terminal that cannot be used.
  let exitCode: Int32

  init(_ sentence: String, exitCode: Int32 = 1) {
    (self.sentence, self.exitCode) = (sentence, exitCode)
  }

  init(_ error: any Error) {
    switch error {
    case let error as Failure: self = error
    case let error as DocumentError: self.init(ErrorSentences.sentence(error))
    case let error as LibraryError: self.init(LibrarySentences.sentence(error))
    case let error as ShelfSelectionError: self.init(LibrarySentences.sentence(error))
    case let error as SpeakerInputError: self.init(LibrarySentences.sentence(error))
    case let error as QueryError: self.init(error.sentence, exitCode: 2)
    case let error as TerminalError: self.init(error.sentence)
    case let error as ScreenPicture.ImageError: self.init(ErrorSentences.sentence(error))
    case let error as KeyScriptError:
      self.init(ErrorSentences.sentence(error), exitCode: EX_USAGE)
    case let error as ThemeError:
      let isUsage = if case .unknown = error { true } else { false }
      self.init(ErrorSentences.sentence(error), exitCode: isUsage ? EX_USAGE : 1)
    default: self.init("\(error)")
    }
  }

  /// Runs `body`, and reports an error in one line on standard error.
  /// - Returns: the exit code.
  static func reporting(_ body: () throws -> Void) -> Int32 {
    do {
      try body()
      return 0
    } catch {
      let failure = Failure(error)
      Output.tell(failure.sentence)
      return failure.exitCode
    }
  }
}

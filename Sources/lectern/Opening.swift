import CursesTerminal
import Glibc
import Reader
import ReaderRuntime

/// Opens a document: in the reader, or as plain text when output is not a terminal.
struct Opening {
  /// Whether it is the conversation that teaches the keys, whatever else there is.
  var isWelcome = false
  /// As it stands on the command line; nil for none.
  var file: String?
  /// A theme's name; nil for the default.
  var theme: String?
  var start = StartPlace.beginning

  /// Does it, and tells what goes wrong.
  /// - Returns: the exit code. Does not return when a signal ends the reader.
  func run() -> Int32 {
    Failure.reporting {
      let theme = try Environment.themes.theme(named: theme ?? Environment.defaultTheme)
      let library = Library(environment: Environment.value)
      let source = source(in: library)
      guard isatty(STDOUT_FILENO) == 1 else {
        return try Output.print(PlainText.bytes(try (source ?? .welcome).read()))
      }
      let (ending, failure) = try read(source, library, theme)
      if let failure { Output.tell("what you made was not saved: \(failure)") }
      if case .signal(let number) = ending {
        // The shell is to see what ended the program.
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// Nil for the library, which a reader without a file shows once something is in it.
  ///
  /// Standard input is read only where it is asked for, or where somebody sends something and there
  /// is another place for keys to come from: a cron job's standard input is not read.
  private func source(in library: Library) -> DocumentSource? {
    if isWelcome { return .welcome }
    if let file { return DocumentSource(argument: file) }
    var status = stat()
    let isSent =
      fstat(STDIN_FILENO, &status) == 0 && [S_IFIFO, S_IFREG].contains(status.st_mode & S_IFMT)
      && CursesTerminal.canOpenControllingTerminal()
    return isSent ? .standardInput : library.isEmpty ? .welcome : nil
  }

  /// - Returns: with why what the user made is not saved, nil when it is.
  private func read(
    _ source: DocumentSource?, _ library: Library, _ theme: Theme
  ) throws -> (EventLoop.Ending, failure: String?) {
    let opened = try source?.openForMemory()
    let speakers = RememberedSpeakers(Environment.speakerMemory, library: library) {
      opened?.hash()
    }
    let terminal = try CursesTerminal(
      useColor: Environment.wantsColor, environment: Environment.value)
    defer { terminal.close() }
    let state =
      opened.map { ReaderState(document: $0.document, size: terminal.size, start: start) }
      ?? ReaderState(librarySize: terminal.size)
    let reload: @Sendable () -> Event = {
      source?.reload() ?? .noticeGiven("Nothing to read again")
    }
    let session = ReaderSession(
      state: state, theme: theme, themes: Environment.themes,
      effects: EffectRunner(
        speakers: speakers.service, library: library.desk(opened: source), reload: reload,
        exportNotes: NotesFile.write, wake: terminal.wake))
    let ending = EventLoop(device: terminal, session: session)
      .run(notices: [terminal.notice, opened?.notice].compactMap { $0 })
    return (ending, speakers.failure)
  }
}

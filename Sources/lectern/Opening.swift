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
      guard isatty(STDOUT_FILENO) == 1 else {
        return try Output.print(PlainText.bytes(try source.read()))
      }
      let (ending, failure) = try read(theme)
      if let failure { Output.tell("corrections were not saved: \(failure)") }
      if case .signal(let number) = ending {
        // The shell is to see what ended the program.
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// Standard input is read only where it is asked for, or where somebody sends something and there
  /// is another place for keys to come from: a cron job's standard input is not read.
  private var source: DocumentSource {
    if isWelcome { return .welcome }
    if let file { return DocumentSource(argument: file) }
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0 else { return .welcome }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFIFO || kind == S_IFREG, CursesTerminal.canOpenControllingTerminal() else {
      return .welcome
    }
    return .standardInput
  }

  /// - Returns: with why what the user made is not saved, nil when it is.
  private func read(_ theme: Theme) throws -> (EventLoop.Ending, failure: String?) {
    let source = source
    let (document, issues, hash) = try source.openForMemory()
    let speakers = RememberedSpeakers(Environment.speakerMemory, hash: hash)
    let terminal = try CursesTerminal(
      useColor: Environment.wantsColor, environment: Environment.value)
    defer { terminal.close() }
    let session = ReaderSession(
      state: ReaderState(document: document, size: terminal.size, start: start), theme: theme,
      themes: Environment.themes,
      effects: EffectRunner(
        speakers: speakers.service, reload: source.reload, wake: terminal.wake))
    let ending = EventLoop(device: terminal, session: session)
      .run(notices: [terminal.notice, issues].compactMap { $0 })
    return (ending, speakers.failure)
  }
}

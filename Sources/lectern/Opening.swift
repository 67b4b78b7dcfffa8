import CursesTerminal
import Glibc
import Reader
import ReaderRuntime
import TerminalCells
import Transcripts

/// Opens a document: in the reader, or as plain text when output is not a terminal.
struct Opening {
  /// Whether to open the sample transcript, which teaches the keys, instead of a file.
  var isWelcome = false
  /// The argument on the command line; nil for none.
  var file: String?
  /// A theme's name; nil for the default.
  var theme: String?
  /// The choice of the background; nil for that of the environment.
  var background: BackgroundSetting?
  var start = StartPlace.beginning
  /// The number of people who speak; nil for as many as the text shows.
  var speakerCount: Int?
  /// The width of ambiguous characters; nil for what the environment says.
  var ambiguous: AmbiguousWidth?
  /// The user's language model; nil for none.
  var model: LanguageModelService?
  /// Whether to read line by line instead of on a screen.
  var isLinear = false
  /// The choice whom the mouse belongs to; nil for that of the environment.
  var mouse: MouseSetting?

  /// Opens the document, and reports an error on standard error.
  /// - Returns: the exit code. Does not return when a signal ends the reader.
  func run() -> Int32 {
    Failure.reporting {
      let isWidthKnown = try Environment.adopt(ambiguous)
      let choice = try Environment.theme(named: theme, background: background)
      let library = Library(environment: Environment.value)
      let source = source(in: library)
      if isLinear { return try readLines(source, library, choice) }
      guard isatty(STDOUT_FILENO) == 1 else {
        let (read, attribution) = try (source ?? .welcome).withSlowNotice(
          SpeakerSources(count: speakerCount).attribute)
        return try Output.print(PlainText.bytes(read, attribution: attribution))
      }
      let (ending, failure) = try read(source, library, choice, isWidthKnown)
      if case .signal(let number) = ending {
        if let failure { Output.tell(failure.sentence) }
        Leaving.end(by: number)
      }
      if let failure { throw failure }
    }
  }

  /// The document to open; nil for the library, which is shown without a file once it has
  /// documents.
  ///
  /// Standard input is read only for `-`, or when it is a pipe or a file and keys can come from a
  /// terminal: the standard input of a cron job is not read.
  private func source(in library: Library) -> DocumentSource? {
    if isWelcome { return .welcome }
    if let file { return DocumentSource(argument: file) }
    var status = stat()
    let isSent =
      fstat(STDIN_FILENO, &status) == 0 && [S_IFIFO, S_IFREG].contains(status.st_mode & S_IFMT)
      && CursesTerminal.canOpenControllingTerminal()
    return isSent ? .standardInput : library.isEmpty ? .welcome : nil
  }

  /// The questions to the terminal that nothing else answers.
  private func questions(_ isWidthKnown: Bool) throws -> TerminalQuestions {
    let setting = try background ?? Environment.backgroundSetting
    var questions: TerminalQuestions = [.synchronized]
    if setting.isAsked, Environment.wantsColor { questions.insert(.background) }
    if !isWidthKnown { questions.insert(.ambiguous) }
    return questions
  }

  /// Runs the reader.
  /// - Returns: the ending, and the reason that the user's edits were not saved, nil when they were.
  private func read(
    _ source: DocumentSource?, _ library: Library, _ choice: ThemeChoice, _ isWidthKnown: Bool
  ) throws -> (EventLoop.Ending, Failure?) {
    let opened = try source?.withSlowNotice { try $0.openForMemory() }
    let terminal = try CursesTerminal(
      useColor: Environment.wantsColor, useMouse: try mouse ?? Environment.mouseSetting == .on,
      environment: Environment.value)
    defer { terminal.close() }
    terminal.ask(try questions(isWidthKnown))
    let (effects, overlays) = effects(source, library, hash: opened?.hash, wake: terminal.wake)
    let session = ReaderSession(
      state: state(opened?.document, size: terminal.size), choice: choice, effects: effects)
    let ending = EventLoop(device: terminal, session: session)
      .run(notices: [opened?.notice, terminal.notice].compactMap { $0 })
    return (ending, Leaving.failure(closing: terminal, after: effects, overlays))
  }

  /// Runs the reader of lines.
  private func readLines(_ source: DocumentSource?, _ library: Library, _ choice: ThemeChoice)
    throws
  {
    guard let source else {
      throw Failure("--linear needs a file; name one", exitCode: EX_USAGE)
    }
    let opened = try source.withSlowNotice { try $0.openForMemory() }
    let (effects, overlays) = effects(source, library, hash: opened.hash, mode: .whenAsked)
    var session = SlowNotice.showing("Finding out who speaks …") {
      LinearSession(
        state: state(opened.document, size: CellSize(columns: 80, rows: 24)), choice: choice,
        effects: effects, notice: opened.notice)
    }
    let signal = try LinearReading(isInputTaken: source == .standardInput).run(&session)
    let failure = Leaving.unsaved(overlays) ?? session.failures.last
    if let signal {
      failure.map(Output.tell)
      Leaving.end(by: signal)
    }
    if let failure { throw Failure(failure) }
  }

  private func state(_ document: Document?, size: CellSize) -> ReaderState {
    var state =
      document.map { ReaderState(document: $0, size: size, start: start) }
      ?? ReaderState(librarySize: size)
    state.languageModel = model.map { ModelSentences.address($0.endpoint) }
    return state
  }

  /// What runs the reader's effects, with the overlays that it saves.
  private func effects(
    _ source: DocumentSource?, _ library: Library,
    hash: (@Sendable () -> ContentHash?)?, mode: EffectRunner.Mode = .background,
    wake: @escaping @Sendable () -> Void = {}
  ) -> (EffectRunner, SavedOverlays) {
    let memory = Environment.speakerMemory
    let speakers = AttributionService.remembering(
      memory, speakerCount: speakerCount, model: model)
    let overlays = SavedOverlays(memory, speakers: speakers, library: library) { hash?() }
    let reload: @Sendable () -> Event = {
      source?.reload() ?? .noticeGiven("Nothing to read again")
    }
    let effects = EffectRunner(
      mode: mode, speakers: speakers, overlays: overlays,
      model: model.map { ModelAsker($0) { memory.recallPeople($0).people } },
      lines: library.lines, library: library.requestHandler(opened: source), reload: reload,
      exportNotes: { NotesFile.write($0, $1, $2, to: $3, reading: source) },
      exportTranscript: { TranscriptFile.write($0, $1, reading: source) },
      clipboard: {
        Clipboard(environment: Environment.value, sendsToTerminal: mode == .background)
      }, wake: wake)
    return (effects, overlays)
  }
}

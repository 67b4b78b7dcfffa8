import ArgumentParser
import Reader
import ReaderRuntime
import TerminalCells
import Transcripts

/// `lectern` without a subcommand, which opens the reader.
struct Lectern: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lectern",
    abstract: "Read transcripts in the terminal, with sections and speakers beside the words.",
    usage: """
      lectern [<file>] [--theme <name>] [--background <kind>] [--at <time>] [--search <words>]
      [--speakers <number>] [--ambiguous <width>] [--mouse <on|off>] [--model <address>] [--linear]
      lectern <subcommand>
      """,
    discussion: """
      Reads pages of a Learning Library (text, Markdown, HTML), WebVTT, SubRip, \
      SBV, LRC, TTML, YouTube’s captions and yt-dlp’s info.json, Podcasting 2.0, JSON of Whisper \
      and speech services, exports of Otter, Zoom, Teams, Meet and oTranscribe, plain text and \
      Markdown. Files of one recording in one folder are opened as one; a .rttm file \
      tells the voices.

      In the reader, ? shows the keys and q leaves. When output is not a terminal, the transcript \
      is printed as plain text.
      """,
    version: "0.1.0",
    subcommands: Subcommands.all)

  @Argument(
    help: """
      The transcript, or - for standard input (default: the library, or, while that is empty, a \
      sample transcript that teaches the keys).
      """,
    completion: .file())
  var file: String?

  @Option(help: .theme, completion: .themes)
  var theme: String?

  @Option(help: .background)
  var background: BackgroundSetting?

  @Option(help: ArgumentHelp("Open at this time, such as 12:34.", valueName: "time"))
  var at: Timecode?

  @Option(help: ArgumentHelp("Open where these words are said.", valueName: "words"))
  var search: String?

  @Option(help: .speakers)
  var speakers: Int?

  @Option(help: .ambiguous)
  var ambiguous: AmbiguousWidth?

  @Flag(
    help: "For screen readers: lines of text that stay, and commands that are lines (? tells them)."
  )
  var linear = false

  @OptionGroup var model: ModelOptions

  @Option(help: .mouse)
  var mouse: MouseSetting?

  func validate() throws {
    try speakers.map(Self.validate(speakers:))
    if at != nil && search != nil { throw ValidationError("Use --at or --search, not both.") }
    if search?.isEmpty ?? false { throw ValidationError("--search needs words.") }
  }

  func run() throws {
    let start: StartPlace
    if let at {
      start = .time(at)
    } else if let search {
      start = .search(search)
    } else {
      start = .beginning
    }
    throw ExitCode(
      Opening(
        file: file, theme: theme, background: background, start: start, speakerCount: speakers,
        ambiguous: ambiguous, model: model.service, isLinear: linear, mouse: mouse
      ).run())
  }

  static func validate(speakers: Int) throws {
    if speakers < 1 { throw ValidationError("--speakers needs a number from 1 on.") }
  }
}

extension Timecode: ExpressibleByArgument {
  /// Reads a time on the command line, such as `12:34`.
  public init?(argument: String) { self.init(argument) }
}

extension ArgumentHelp {
  static var theme: ArgumentHelp {
    ArgumentHelp(
      """
      Use this theme: \(Environment.themes.names.joined(separator: ", ")); default is the one for \
      the terminal’s background.
      """, valueName: "name")
  }
}

extension ArgumentHelp {
  static var background: ArgumentHelp {
    ArgumentHelp(
      """
      The background: ask the terminal and use the theme for it, take it for light or dark, or \
      leave it as the terminal has it (default: $LECTERN_BACKGROUND, or ask).
      """, valueName: "kind")
  }
}

extension BackgroundSetting: ExpressibleByArgument {}

extension ArgumentHelp {
  static var speakers: ArgumentHelp {
    ArgumentHelp("Where speakers are inferred, find exactly this many.", valueName: "number")
  }
}

extension ArgumentHelp {
  static var ambiguous: ArgumentHelp {
    ArgumentHelp(
      "The width of ambiguous characters, such as ○, in the terminal (default: it is asked).",
      valueName: "width")
  }
}

extension AmbiguousWidth: ExpressibleByArgument {}

extension CompletionKind {
  static var themes: CompletionKind { .list(Environment.themes.names) }
}

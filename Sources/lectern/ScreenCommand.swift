import ArgumentParser
import Glibc
import Reader
import ReaderRuntime
import TerminalCells

/// `lectern screen`.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Print the reader's screen, as text or as a picture, after some keys.",
    discussion: """
      For bug reports and pictures. Keys are separated by spaces: x, Enter, ^D, M-Left; \
      'some text' types a text and paste:'some text' pastes it; 60x20 resizes the window; +600ms \
      lets time pass, which otherwise stands still; click:12,5, drag:12,5-30,6, wheel-down:12,5 and \
      wheel-up:12,5 use the mouse at a column and row, from 0 on.

      The formats are text; ansi, for a terminal with all colours; html; svg; and png, which \
      rsvg-convert makes.
      """)

  @Argument(
    help: "The transcript, or - for standard input (default: the sample transcript).",
    completion: .file())
  var file: String?

  @Option(help: ArgumentHelp("The screen's columns and rows.", valueName: "size"))
  var size = CellSize(columns: 80, rows: 24)

  @Option(help: ArgumentHelp("The keys to press.", valueName: "keys"))
  var keys = ""

  @Option(help: .theme, completion: .themes)
  var theme: String?

  @Option(help: .background)
  var background: BackgroundSetting?

  @Option(help: .ambiguous)
  var ambiguous: AmbiguousWidth?

  @Flag(help: "Start in the library.")
  var library = false

  @Option(help: "The format to write.")
  var format = ScreenPicture.Format.text

  @Option(
    help: ArgumentHelp("Write into this file instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Name each cell's role below the screen.")
  var style = false

  @Option(help: .speakers)
  var speakers: Int?

  func validate() throws {
    try speakers.map(Lectern.validate(speakers:))
    if style && format != .text { throw ValidationError("--style is for --format text only.") }
  }

  func run() throws {
    throw ExitCode(Failure.reporting(printScreen))
  }

  private func printScreen() throws {
    try Environment.adopt(ambiguous)
    let script = try KeyScript(keys)
    let source = file.map { DocumentSource(argument: $0) } ?? .welcome
    let themes = Environment.themes
    let theme = try Environment.theme(named: theme, background: background).theme
    let opened = library ? nil : try source.withSlowNotice { try $0.openForMemory() }
    let hash = opened?.hash
    let state =
      opened.map { ReaderState(document: $0.document, size: size) }
      ?? ReaderState(librarySize: size)
    var session = HeadlessSession(
      state: state, theme: theme, themes: themes,
      speakers: .remembering(Environment.speakerMemory, speakerCount: speakers),
      overlays: RecalledOverlays(Environment.speakerMemory) { hash?() },
      library: requestHandler,
      reload: source.reload)
    if let notice = opened?.notice { session.give(notice: notice) }
    session.run(script)
    let bytes = try picture(of: session, title: opened?.document.title ?? "lectern")
    if let output, output != "-" {
      try Output.write(bytes, to: output)
    } else if format == .png && isatty(STDOUT_FILENO) == 1 {
      throw Failure("png is not for a terminal; give a file with --output", exitCode: EX_USAGE)
    } else {
      try Output.print(bytes)
    }
  }

  private func picture(of session: HeadlessSession, title: String) throws -> [UInt8] {
    let picture = ScreenPicture(session.surface, styles: session.styles)
    switch format {
    case .text:
      let layers = [session.surface.text] + (style ? ["", StyleLayer.text(session.surface)] : [])
      return Array((layers.joined(separator: "\n") + "\n").utf8)
    case .ansi: return Array(picture.ansi.utf8)
    case .html: return Array(picture.html(title: title).utf8)
    case .svg: return Array(picture.svg(title: title).utf8)
    case .png: return try picture.png(title: title, environment: Environment.value)
    }
  }
}

extension ScreenCommand {
  /// Handles requests to the library that only read it.
  private var requestHandler: LibraryRequestHandler {
    let handler = Library(environment: Environment.value).requestHandler(opened: nil)
    return { request, isCancelled, post in
      switch request {
      case .list, .search, .open: return handler(request, isCancelled, post)
      case .archive, .remove, .add: return [.noticeGiven("lectern screen changes nothing")]
      case .catchUp: return []
      }
    }
  }
}

extension CellSize: ExpressibleByArgument {
  /// Reads a size on the command line, such as `80x24`.
  public init?(argument: String) { self.init(argument) }

  /// The size as the help shows it.
  public var defaultValueDescription: String { "\(columns)x\(rows)" }
}

extension ScreenPicture.Format: ExpressibleByArgument {}

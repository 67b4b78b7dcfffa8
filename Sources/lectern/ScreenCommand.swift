import ArgumentParser
import Reader
import ReaderRuntime
import TerminalCells

/// `lectern screen`.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Print the reader's screen as text after some keys.",
    discussion: """
      For bug reports and pictures. Keys are separated by spaces: x, Enter, ^D, M-Left; \
      'some text' types a text and paste:'some text' pastes it; 60x20 resizes the window; +600ms \
      lets time pass, which otherwise stands still.
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

  @Option(help: .ambiguous)
  var ambiguous: AmbiguousWidth?

  @Flag(help: "Start in the library.")
  var library = false

  @Flag(help: "Name each cell's role below the screen.")
  var style = false

  @Option(help: .speakers)
  var speakers: Int?

  func validate() throws { try speakers.map(Lectern.validate(speakers:)) }

  func run() throws {
    throw ExitCode(Failure.reporting(printScreen))
  }

  private func printScreen() throws {
    Environment.adopt(ambiguous)
    let script = try KeyScript(keys)
    let source = file.map { DocumentSource(argument: $0) } ?? .welcome
    let themes = Environment.themes
    let theme = try Environment.theme(named: theme).theme
    let opened = library ? nil : try source.open()
    let state =
      opened.map { ReaderState(document: $0.document, size: size) }
      ?? ReaderState(librarySize: size)
    var session = HeadlessSession(
      state: state, theme: theme, themes: themes, speakers: .inferring(speakerCount: speakers),
      library: requestHandler,
      reload: source.reload)
    if let notice = opened?.notice { session.give(notice: notice) }
    session.run(script)
    let layers = [session.surface.text] + (style ? ["", StyleLayer.text(session.surface)] : [])
    try Output.print(Array((layers.joined(separator: "\n") + "\n").utf8))
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

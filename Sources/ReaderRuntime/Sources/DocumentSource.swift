import Glibc
import Reader
import TranscriptFormats

/// The source of a document.
public enum DocumentSource: Hashable, Sendable {
  /// A file, or a recording with captions beside it.
  case file(path: String)
  /// A pipe or a redirected file; it can be read once.
  case standardInput
  /// The transcript in the program that teaches its keys.
  case welcome

  /// `-` is standard input.
  public init(argument: String) {
    self = argument == "-" ? .standardInput : .file(path: argument)
  }

  /// The document's name: the last part of the path, or "standard input".
  public var name: String {
    switch self {
    case .standardInput: "standard input"
    case .welcome: "welcome"
    case .file(let path):
      PathText.shown(path.split(separator: "/").last.map(String.init) ?? path)
    }
  }

  private var fileName: String? { if case .file = self { name } else { nil } }

  /// Whether it can be read a second time: a named pipe cannot, nor what the shell puts in the place
  /// of `<(command)`.
  public var canReload: Bool {
    if case .file(let path) = self { !Self.isPipe(path) } else { false }
  }

  /// Whether the path leads to a pipe, which waits for a program that writes.
  public static func isPipe(_ path: String) -> Bool {
    var status = stat()
    return PathText.withSystemPath(path) { stat($0, &status) } == 0
      && status.st_mode & S_IFMT == S_IFIFO
  }

  /// A text's offsets have 32 bits.
  private static let limit = 1 << 32 - 1

  /// Reads the document and the files beside it that are about the same recording, voices included.
  public func read() throws(DocumentError) -> ParsedTranscript { try readJoined().read }

  /// Reads like `read()`, and gives the path of the file beside it that the cues are from; nil when
  /// they are its own.
  /// - Parameters:
  ///   - visit: is shown the bytes of the document itself.
  ///   - visitSidecar: is shown the path and the bytes of each file beside it that is joined to it.
  func readJoined(
    visit: ([UInt8]) -> Void = { _ in }, visitSidecar: (String, [UInt8]) -> Void = { _, _ in }
  ) throws(DocumentError) -> (read: ParsedTranscript, cuesPath: String?) {
    guard case .file(let path) = self else { return (try readAlone(visit: visit), nil) }
    let sidecars = Sidecars(path: path)
    if sidecars.isMedia { try checkRecording(path) }
    let own = sidecars.isMedia ? nil : try readAlone(visit: visit)
    // A pipe that happens to be there may have nobody at its other end.
    let joined = sidecars.joined(own) { sibling in
      guard Self.isPlainFile(sibling) else { return nil }
      var bytes: [UInt8] = []
      let read = try? DocumentSource.file(path: sibling).readAlone { bytes = $0 }
      if read != nil { visitSidecar(sibling, bytes) }
      return read
    }
    guard var joined else { throw DocumentError(source: self, reason: .file(.recording)) }
    if let voices = sidecars.voices, Self.isPlainFile(voices), !joined.read.transcript.cues.isEmpty
    {
      joined.read.takeVoices(voices, visitSidecar)
    }
    return joined
  }

  /// Reads the document itself, without the files beside it.
  private func readAlone(
    visit: ([UInt8]) -> Void = { _ in }
  ) throws(DocumentError) -> ParsedTranscript {
    let input = try reportingFileError { () throws(FileError) -> [UInt8] in try bytes() }
    visit(input)
    do throws(TranscriptFormatError) {
      return try TranscriptReader.read(input, name: fileName)
    } catch {
      throw DocumentError(source: self, reason: .format(error))
    }
  }

  private func bytes() throws(FileError) -> [UInt8] {
    switch self {
    case .file(let path): try FileBytes.read(path: path, limit: Self.limit)
    case .standardInput: try FileBytes.read(STDIN_FILENO, limit: Self.limit)
    case .welcome: PackageResources.welcome_txt
    }
  }

  /// A recording is not read; it has to be there.
  private func checkRecording(_ path: String) throws(DocumentError) {
    try reportingFileError { () throws(FileError) -> Void in try FileBytes.check(path: path) }
  }

  private func reportingFileError<Value>(
    _ body: () throws(FileError) -> Value
  ) throws(DocumentError) -> Value {
    do throws(FileError) {
      return try body()
    } catch {
      throw DocumentError(source: self, reason: .file(error))
    }
  }

  /// Reads it for the reader.
  /// - Returns: with a notice to show when damage had to be passed over, or nil.
  public func open() throws(DocumentError) -> (document: Document, notice: String?) {
    let read = try read()
    let document = Document(
      read.transcript, name: name, format: read.format, canReload: canReload)
    return (document, IssueNotice.sentence(read.transcript.issues))
  }

  /// Reads it again: `documentLoaded`, or `noticeGiven` when that cannot be.
  public func reload() -> Event {
    guard canReload else {
      return .noticeGiven("\(name) can be read only once; the text is kept")
    }
    do {
      return .documentLoaded(try open().document)
    } catch {
      return .noticeGiven(ErrorSentences.sentence(error))
    }
  }
}

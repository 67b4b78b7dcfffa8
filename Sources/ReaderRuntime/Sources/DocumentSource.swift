import Glibc
import Reader
import TranscriptFormats

/// Where a document comes from.
public enum DocumentSource: Hashable, Sendable {
  case file(path: String)
  case standardInput
  /// The transcript in the program that teaches its keys.
  case welcome

  /// `-` is standard input.
  public init(argument: String) {
    self = argument == "-" ? .standardInput : .file(path: argument)
  }

  /// What the document is called: the last part of the path, or "standard input".
  public var name: String {
    switch self {
    case .standardInput: "standard input"
    case .welcome: "welcome"
    case .file(let path): path.split(separator: "/").last.map(String.init) ?? path
    }
  }

  /// Whether it can be read a second time.
  public var canReload: Bool { if case .file = self { true } else { false } }

  /// A text's offsets have 32 bits.
  private static let limit = 1 << 32 - 1

  /// Reads all there is.
  public func read() throws(DocumentError) -> ReadTranscript {
    try reading { try TranscriptReader.read($0) }
  }

  /// What is made of all its bytes.
  func reading<Content>(_ make: ([UInt8]) throws -> Content) throws(DocumentError) -> Content {
    do {
      return try make(try bytes())
    } catch let error as FileError {
      throw DocumentError(source: self, reason: .file(error))
    } catch let error as TranscriptFormatError {
      throw DocumentError(source: self, reason: .format(error))
    } catch {
      throw DocumentError(source: self, reason: .format(.unrecognised))
    }
  }

  private func bytes() throws(FileError) -> [UInt8] {
    switch self {
    case .file(let path): try FileBytes.read(path: path, limit: Self.limit)
    case .standardInput: try FileBytes.read(STDIN_FILENO, limit: Self.limit)
    case .welcome: PackageResources.welcome_txt
    }
  }

  /// Reads it for the reader.
  /// - Returns: with a notice to show when damage had to be passed over, or nil.
  public func open() throws(DocumentError) -> (document: Document, notice: String?) {
    let transcript = try read().transcript
    let document = Document(transcript, name: name, canReload: canReload)
    return (document, IssueNotice.sentence(transcript.issues))
  }

  /// Reads it again: `documentLoaded`, or `noticeGiven` when that cannot be.
  public func reload() -> Event {
    guard canReload else { return .noticeGiven("\(name) cannot be read again") }
    do {
      return .documentLoaded(try open().document)
    } catch {
      return .noticeGiven(ErrorSentences.sentence(error))
    }
  }
}

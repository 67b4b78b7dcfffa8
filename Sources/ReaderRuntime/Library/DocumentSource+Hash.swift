import Glibc
import Reader
import TranscriptFormats
import TranscriptLibrary
import Transcripts

extension DocumentSource {
  /// Reads the document and its sidecars, and computes its ID: the hash of the file that its cues are
  /// from.
  public func readWithHash() throws(DocumentError) -> (read: ParsedTranscript, hash: ContentHash) {
    var own: ContentHash?
    let (read, cuesPath) = try readJoined { own = ContentHash($0) }
    return (read, cuesPath.flatMap(Self.hash) ?? own ?? ContentHash([]))
  }

  /// Reads it for the reader, as `open` does, with a closure that computes the hash later: a plain
  /// file is read again for that, so that the first frame does not wait for it.
  public func openForMemory() throws(DocumentError) -> (
    document: Document, notice: String?, hash: @Sendable () -> ContentHash?
  ) {
    let (read, hash) = try readForMemory()
    let document = Document(
      read.transcript, name: name, format: read.format, canReload: canReload)
    return (document, IssueNotice.sentence(read.transcript.issues), hash)
  }

  private func readForMemory() throws(DocumentError) -> (
    ParsedTranscript, @Sendable () -> ContentHash?
  ) {
    if case .file(let path) = self, Self.isPlainFile(path) {
      let (read, cuesPath) = try readJoined()
      return (read, { Self.hash(cuesPath ?? path) })
    }
    let (read, hash) = try readWithHash()
    return (read, { hash })
  }

  private static func hash(_ path: String) -> ContentHash? {
    (try? FileBytes.read(path: path, limit: .max)).map { ContentHash($0) }
  }

  /// Whether it can be read a second time, unlike a pipe.
  static func isPlainFile(_ path: String) -> Bool {
    var status = stat()
    return PathText.withSystemPath(path) { stat($0, &status) } == 0
      && status.st_mode & S_IFMT == S_IFREG
  }
}

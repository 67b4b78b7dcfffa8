import Glibc
import Reader
import TranscriptFormats
import TranscriptLibrary

extension DocumentSource {
  /// Reads all there is, and what the document is known by.
  public func readWithHash() throws(DocumentError) -> (read: ReadTranscript, hash: ContentHash) {
    try reading { (try TranscriptReader.read($0), ContentHash($0)) }
  }

  /// Reads it for the reader, as `open` does, and says how to find out later what it is known by:
  /// a plain file is read again for that, so that the first frame does not wait for the sum.
  public func openForMemory() throws(DocumentError) -> (
    document: Document, notice: String?, hash: @Sendable () -> ContentHash?
  ) {
    if isPlainFile {
      let (document, notice) = try open()
      return (document, notice, { try? reading { ContentHash($0) } })
    }
    let (read, hash) = try readWithHash()
    let document = Document(read.transcript, name: name, canReload: canReload)
    return (document, IssueNotice.sentence(read.transcript.issues), { hash })
  }

  /// Whether reading it a second time gives the same bytes: not so for a pipe.
  private var isPlainFile: Bool {
    guard case .file(let path) = self else { return false }
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}

import TranscriptFormats
import TranscriptLibrary
import Transcripts

/// A document with all that a copy of it needs to be read as it was.
struct DocumentForShelf: Sendable {
  /// Joined with what the files beside it say.
  var transcript: Transcript
  /// The file that the cues are from.
  var bytes: [UInt8]
  var hash: ContentHash
  /// What it is called.
  var name: String
  /// That of the copy's name.
  var fileExtension: String
  var sidecars: [Shelf.Sidecar]
}

extension DocumentSource {
  /// Reads all there is for a copy. A recording, and a file about one, gives the captions beside it.
  func readForShelf() throws(DocumentError) -> DocumentForShelf {
    var bytes: [UInt8] = []
    var sidecars: [Shelf.Sidecar] = []
    let (read, cuesPath) = try readJoined {
      bytes = $0
    } visitSidecar: { path, bytes in
      let suffix = FileStem(name: DocumentSource.file(path: path).name).fileExtension
      // Of two that would get one name, the first says more.
      if FileStem.heads.contains(suffix), !sidecars.contains(where: { $0.suffix == suffix }) {
        sidecars.append(Shelf.Sidecar(suffix: suffix, bytes: bytes))
      }
    }
    if let cuesPath { return try DocumentSource.file(path: cuesPath).readForShelf() }
    return DocumentForShelf(
      transcript: read.transcript, bytes: bytes, hash: ContentHash(bytes), name: name,
      fileExtension: extensionOfCopy, sidecars: sidecars)
  }

  /// What follows the last point of the name, where that is plain; what is in the file says what it
  /// is.
  private var extensionOfCopy: String {
    guard case .file = self else { return "txt" }
    let last = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last ?? ""
    let isPlain =
      (1...8).contains(last.utf8.count)
      && last.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      }
    return isPlain ? last.lowercased() : "txt"
  }
}

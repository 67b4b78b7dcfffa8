import TranscriptFormats
import TranscriptLibrary
import Transcripts

/// A document with everything that its copy on the shelf consists of.
struct DocumentForShelf: Sendable {
  /// The transcript, joined with the sidecars.
  var transcript: Transcript
  /// The bytes of the file that the cues are from.
  var bytes: [UInt8]
  var hash: ContentHash
  /// The document's name.
  var name: String
  /// The extension of the copy's name.
  var fileExtension: String
  var sidecars: [Shelf.Sidecar]
}

extension DocumentSource {
  /// Reads the document and its sidecars for the shelf. A recording, or a file about one, stands for
  /// the captions beside it.
  func readForShelf() throws(DocumentError) -> DocumentForShelf {
    var bytes: [UInt8] = []
    var sidecars: [Shelf.Sidecar] = []
    let (read, cuesPath) = try readJoined {
      bytes = $0
    } visitSidecar: { path, bytes in
      let kind = FileStem(name: DocumentSource.file(path: path).name).fileExtension
      let suffix = kind == "rttm" ? "voices.rttm" : kind
      // Of two that would get the same name, the first says more.
      let isKept = FileStem.heads.contains(suffix) || kind == "rttm"
      if isKept, !sidecars.contains(where: { $0.suffix == suffix }) {
        sidecars.append(Shelf.Sidecar(suffix: suffix, bytes: bytes))
      }
    }
    if let cuesPath { return try DocumentSource.file(path: cuesPath).readForShelf() }
    return DocumentForShelf(
      transcript: read.transcript, bytes: bytes, hash: ContentHash(bytes), name: name,
      fileExtension: extensionOfCopy, sidecars: sidecars)
  }

  /// The extension of the name, if it is short and of letters and digits. It need not be right: the
  /// format is known by the content.
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

import Transcripts

/// The name of a file on the shelf: the document's hash and, after a dot, an extension or suffix
/// that shows its kind.
struct ShelfName {
  /// The kind of a file on the shelf.
  enum Kind {
    /// A copy of a document, whose extension has no dot.
    case copy
    /// A sidecar, such as `info.json`.
    case sidecar
    /// A temporary file that is being written, or was when the power or the program failed.
    case unfinished
  }

  var hash: ContentHash
  var kind: Kind
  var text: String

  /// The parts of a name; nil when it is not that of a file on the shelf.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 64 else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let rest = text.utf8.dropFirst(64)
    guard rest.isEmpty || rest.first == UInt8(ascii: "."),
      let hash = ContentHash(hex: Substring(text.utf8.prefix(64)))
    else { return nil }
    (self.hash, self.text) = (hash, text)
    kind =
      Substring(rest).contains(".new-")
      ? .unfinished : rest.dropFirst().contains(UInt8(ascii: ".")) ? .sidecar : .copy
  }
}

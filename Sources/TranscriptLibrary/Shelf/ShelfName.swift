import Transcripts

/// The name of a file on the shelf: the document's hash, and behind a dot what kind of file it is.
struct ShelfName {
  enum Kind {
    /// The document itself; without a dot in its extension.
    case copy
    /// What was beside it, such as `info.json`.
    case sidecar
    /// A file that is being written, or was when power or program failed.
    case unfinished
  }

  var hash: ContentHash
  var kind: Kind
  var text: String

  /// Nil for the name of anything else.
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

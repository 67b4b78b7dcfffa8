/// A piece of a document, in the order of its text.
enum HTMLPart {
  case start(HTMLElement)
  case end(HTMLElement)
  /// Valid UTF-8 with character references decoded, and where it starts in the source.
  case text(UnsafeBufferPointer<UInt8>, offset: Int)
}

/// Takes the content of an XML document as it is parsed.
///
/// Every `start` has its `end`, also in a document that breaks off.
protocol XMLHandler: AnyObject {
  /// - Parameter byteOffset: of the tag in the text.
  func start(_ name: XMLName, _ attributes: XMLAttributes, byteOffset: Int)
  /// A piece of text, with its references decoded: valid UTF-8.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  func end()
}

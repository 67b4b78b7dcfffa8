/// One kind of JSON document. A new one is one type in one file and one line in
/// `JSONTranscript.formats`.
protocol JSONFormat: SendableMetatype {
  /// The formats that `read` may name.
  static var descriptions: [FormatDescription] { get }

  /// The transcript, or nil when the document is of another kind.
  ///
  /// Tells its kind by the names of its members. Members that are missing or of another type than
  /// expected cost what they hold and no more: one odd cue must not lose the others.
  /// An error says the same as nil.
  static func read(_ root: JSONRoot) throws -> ParsedTranscript?
}

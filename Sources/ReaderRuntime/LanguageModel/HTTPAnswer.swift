/// What a server answered.
struct HTTPAnswer: Hashable, Sendable {
  /// Three digits (RFC 9110, section 15).
  var status: Int
  var body: [UInt8]
}

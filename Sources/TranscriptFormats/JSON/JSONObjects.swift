/// The objects of a JSON array, one after the other; what else is in it is skipped.
///
/// Arrays of objects inside are gone through in their places. Valid only while the document is being
/// decoded; can be gone through once.
struct JSONObjects: Sequence, IteratorProtocol {
  /// The array, then those inside that are being gone through.
  private var arrays: [any UnkeyedDecodingContainer]

  /// No objects for nil.
  init(_ array: (any UnkeyedDecodingContainer)?) { arrays = array.map { [$0] } ?? [] }

  /// Nil when the value is no array.
  init?(_ decoder: any Decoder) {
    guard let array = try? decoder.unkeyedContainer() else { return nil }
    arrays = [array]
  }

  mutating func next() -> JSONMembers? {
    while !arrays.isEmpty {
      let last = arrays.count - 1
      // The decoding never fails: a container does not go on from an element that failed.
      guard !arrays[last].isAtEnd, let element = try? arrays[last].decode(AnyElement.self) else {
        arrays.removeLast()
        continue
      }
      if let members = element.members { return members }
      if let array = element.array { arrays.append(array) }
    }
    return nil
  }

  private struct AnyElement: Decodable {
    var members: JSONMembers?
    var array: (any UnkeyedDecodingContainer)?

    init(from decoder: any Decoder) {
      members = JSONMembers(decoder)
      if members == nil { array = try? decoder.unkeyedContainer() }
    }
  }
}

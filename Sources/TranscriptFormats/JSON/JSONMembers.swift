import Transcripts

/// The members of a JSON object, read leniently: what is missing, null or of another type than asked
/// for is nil or empty, and costs nothing but itself.
///
/// Valid only while the document is being decoded. Only the members asked for are decoded.
struct JSONMembers {
  private let container: KeyedDecodingContainer<JSONName>

  /// Nil when the value is no object.
  init?(_ decoder: any Decoder) {
    guard let container = try? decoder.container(keyedBy: JSONName.self) else { return nil }
    self.container = container
  }

  private init(_ container: KeyedDecodingContainer<JSONName>) { self.container = container }

  /// Whether a member is there, and not null.
  func has(_ name: JSONName) -> Bool {
    container.contains(name) && (try? container.decodeNil(forKey: name)) == false
  }

  /// A string, or a number as it would be written.
  func string(_ name: JSONName) -> String? {
    guard has(name) else { return nil }
    if let string = try? container.decode(String.self, forKey: name) { return string }
    guard let number = try? container.decode(Double.self, forKey: name) else { return nil }
    return Int(exactly: number).map(String.init) ?? "\(number)"
  }

  /// A finite number, or one in a string.
  func number(_ name: JSONName) -> Double? {
    guard has(name) else { return nil }
    if let number = try? container.decode(Double.self, forKey: name) { return number }
    guard let string = try? container.decode(String.self, forKey: name) else { return nil }
    return Double(string).flatMap { $0.isFinite ? $0 : nil }
  }

  /// Nil where it is absent or no truth value.
  func flag(_ name: JSONName) -> Bool? { try? container.decode(Bool.self, forKey: name) }

  func members(_ name: JSONName) -> JSONMembers? {
    guard has(name) else { return nil }
    let nested = try? container.nestedContainer(keyedBy: JSONName.self, forKey: name)
    return nested.map(JSONMembers.init)
  }

  /// The objects of an array; what else is in it is skipped.
  func objects(_ name: JSONName) -> JSONObjects {
    guard has(name) else { return JSONObjects(nil) }
    return JSONObjects(try? container.nestedUnkeyedContainer(forKey: name))
  }

  /// The numbers of an array, nil for what else is in it.
  func numbers(_ name: JSONName) -> [Double?] { scalars(name) }

  /// The strings of an array; what else is in it is skipped.
  func strings(_ name: JSONName) -> [String] { scalars(name).compactMap { $0 } }

  private func scalars<Value: Decodable>(_ name: JSONName) -> [Value?] {
    guard has(name) else { return [] }
    return ((try? container.decode([Scalar<Value>].self, forKey: name)) ?? []).map(\.value)
  }

  /// The first of several members that has a value.
  func first<Value>(_ names: [JSONName], _ value: (JSONName) -> Value?) -> Value? {
    for name in names {
      if let value = value(name) { return value }
    }
    return nil
  }

  private struct Scalar<Value: Decodable>: Decodable {
    var value: Value?

    init(from decoder: any Decoder) {
      value = try? decoder.singleValueContainer().decode(Value.self)
    }
  }
}

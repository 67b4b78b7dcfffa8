/// Any JSON value. It keeps the members of a file that this version of the program does not know.
enum JSONValue: Hashable, Sendable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case integer(Int)
  case number(Double)
  case bool(Bool)
  case null
}

extension JSONValue {
  var members: [String: JSONValue]? { if case .object(let members) = self { members } else { nil } }
  var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
  var string: String? { if case .string(let string) = self { string } else { nil } }
  var integer: Int? { if case .integer(let integer) = self { integer } else { nil } }

  /// The object with these members set and its others unchanged. A value that is not an object
  /// counts as an empty one.
  func setting(_ members: [String: JSONValue]) -> JSONValue {
    .object((self.members ?? [:]).merging(members) { $1 })
  }
}

extension JSONValue: Codable {
  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    // Each wrong guess costs a thrown error, so the most frequent kinds come first.
    if let string = try? value.decode(String.self) {
      self = .string(string)
    } else if let members = try? value.decode([String: JSONValue].self) {
      self = .object(members)
    } else if let integer = try? value.decode(Int.self) {
      self = .integer(integer)
    } else if let elements = try? value.decode([JSONValue].self) {
      self = .array(elements)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if value.decodeNil() {
      self = .null
    } else {
      throw DecodingError.dataCorruptedError(in: value, debugDescription: "not JSON")
    }
  }

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .object(let members): try value.encode(members)
    case .array(let elements): try value.encode(elements)
    case .string(let string): try value.encode(string)
    case .integer(let integer): try value.encode(integer)
    case .number(let number): try value.encode(number)
    case .bool(let bool): try value.encode(bool)
    case .null: try value.encodeNil()
    }
  }
}

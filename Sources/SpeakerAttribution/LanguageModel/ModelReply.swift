/// The turns in the text of a language model's answer: `{"turns":[{"u":412,"s":"C"},…]}`.
///
/// What surrounds the list is ignored, and of a model that thinks aloud the last list counts. Inside
/// the list the wording may vary, but nothing may be missing: half a list is no answer.
struct ModelReply {
  /// In the order of the answer.
  private(set) var starts: [ModelAnswers.Start] = []

  private let bytes: [UInt8]
  private var index = 0

  /// Reads an answer; nil when it holds no complete list. O(n) in its length.
  init?(_ text: String) {
    bytes = Array(text.utf8)
    let lists = Self.lists(in: bytes)
    guard let start = lists.last else { return nil }
    index = start
    guard readList() else { return nil }
  }

  /// The places just after each `"turns": [`; without any, after the first `[`.
  private static func lists(in bytes: [UInt8]) -> [Int] {
    let key = Array("\"turns\"".utf8)
    var found: [Int] = []
    var index = 0
    while index + key.count < bytes.count {
      guard bytes[index] == key[0], bytes[index..<index + key.count].elementsEqual(key) else {
        index += 1
        continue
      }
      index += key.count
      while index < bytes.count, isSpace(bytes[index]) || bytes[index] == UInt8(ascii: ":") {
        index += 1
      }
      if index < bytes.count, bytes[index] == UInt8(ascii: "[") { found.append(index + 1) }
    }
    if found.isEmpty, let bracket = bytes.firstIndex(of: UInt8(ascii: "[")) {
      found.append(bracket + 1)
    }
    return found
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

extension ModelReply {
  /// The next byte that is no white space, without taking it; nil at the end.
  private mutating func peek() -> UInt8? {
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
    return index < bytes.count ? bytes[index] : nil
  }

  private mutating func take(_ character: Character) -> Bool {
    guard let byte = peek(), byte == character.asciiValue else { return false }
    index += 1
    return true
  }

  private mutating func readList() -> Bool {
    while !take("]") {
      guard readStart() else { return false }
      _ = take(",")
    }
    return true
  }

  /// Reads an object with a `u` and an `s`; other members are skipped.
  private mutating func readStart() -> Bool {
    guard take("{") else { return false }
    var (unit, letter): (Int?, Int?) = (nil, nil)
    while !take("}") {
      guard let key = readString(), take(":"), let value = readScalar() else { return false }
      if key == "u" { unit = Self.number(value) }
      if key == "s" { letter = Self.letter(value) }
      _ = take(",")
    }
    guard let unit, let letter else { return false }
    starts.append(ModelAnswers.Start(unit: unit, letter: letter))
    return true
  }

  /// Reads a string; escaped characters stay as they are written.
  private mutating func readString() -> String? {
    guard take("\"") else { return nil }
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index < bytes.count else { return nil }
    index += 1
    return String(decoding: bytes[start..<index - 1], as: UTF8.self)
  }

  /// Reads a string, or a number or word without quotes.
  private mutating func readScalar() -> String? {
    guard let byte = peek() else { return nil }
    if byte == UInt8(ascii: "\"") { return readString() }
    let start = index
    let isWord: (UInt8) -> Bool = {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x2D || $0 == 0x2E
    }
    while index < bytes.count, isWord(bytes[index]) { index += 1 }
    return index > start ? String(decoding: bytes[start..<index], as: UTF8.self) : nil
  }

  /// A unit's number, such as `412` or `[412]`.
  private static func number(_ text: String) -> Int? {
    Int(text.filter { $0 != "[" && $0 != "]" })
  }

  /// The number of a letter, such as 2 for `C`; also of `C Tim Hwang`.
  private static func letter(_ text: String) -> Int? {
    let bytes = Array(text.utf8.prefix(2))
    guard let first = bytes.first, (0x41...0x5A).contains(first & 0xDF) else { return nil }
    if bytes.count > 1, (0x41...0x5A).contains(bytes[1] & 0xDF) { return nil }
    return Int(first & 0xDF) - 0x41
  }
}

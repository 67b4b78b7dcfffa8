import Glibc

/// The name of an element or an attribute: a local name, after its namespace and a colon
/// where it has one.
///
/// Without namespace processing it is the prefix that stands there. Valid during one callback only.
struct XMLName {
  /// The text after the last colon; ends with a zero.
  let local: UnsafePointer<CChar>
  let namespace: UnsafeBufferPointer<CChar>

  init(_ name: UnsafePointer<CChar>) {
    guard let colon = strrchr(name, 0x3A) else {
      local = name
      namespace = UnsafeBufferPointer(start: nil, count: 0)
      return
    }
    local = UnsafePointer(colon) + 1
    namespace = UnsafeBufferPointer(start: name, count: UnsafePointer(colon) - name)
  }

  func isLocal(_ literal: StaticString) -> Bool {
    literal.withUTF8Buffer {
      strcmp(
        local,
        UnsafeRawPointer($0.baseAddress!)
          .assumingMemoryBound(to: CChar.self)) == 0
    }
  }
}

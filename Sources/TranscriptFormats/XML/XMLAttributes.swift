/// The attributes of one element; valid during one callback only.
struct XMLAttributes {
  /// Names and values by turns, and nil at the end.
  let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

  /// The value of the attribute without a namespace that has this name.
  subscript(_ name: StaticString) -> String? {
    value { $0.namespace.isEmpty && $0.isLocal(name) }
  }

  /// The value of the first attribute with this local name, in a namespace or not.
  subscript(local name: StaticString) -> String? {
    value { $0.isLocal(name) }
  }

  private func value(where matches: (XMLName) -> Bool) -> String? {
    var i = 0
    while let name = pairs[i], let value = pairs[i + 1] {
      if matches(XMLName(name)) { return String(cString: value) }
      i += 2
    }
    return nil
  }
}

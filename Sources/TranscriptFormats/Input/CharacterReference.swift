import CGumbo

/// Decodes references such as `&amp;`, `&eacute;` and `&#x2014;` as HTML does (HTML, section
/// "Character reference state").
///
/// Those that captions are full of are in tables here; all others, and names without a semicolon,
/// are left to Gumbo.
enum CharacterReference {
  /// The characters that the `&` at an index stands for and the index after it; nil when the `&`
  /// is only itself. A constant amount of work.
  static func decoded(_ text: ByteView, at index: Int, _ end: Int) -> (text: String, end: Int)? {
    var i = index + 1
    if text[i] == 0x23 { return number(text, at: index, end) }
    while i < end, i - index <= longestName, text.isLetter(i) || text.isDigit(i) { i += 1 }
    let name = String(decoding: text.bytes(index + 1..<i), as: UTF8.self)
    guard !name.isEmpty else { return nil }
    if i < end, text[i] == 0x3B {
      if let known = common[name] { return (known, i + 1) }
      i += 1
    }
    let reference = String(decoding: text.bytes(index..<i), as: UTF8.self)
    let rare = rare(reference)
    return rare == reference ? nil : (rare, i)
  }

  /// `&#8212;` or `&#x2014;`; the semicolon may be absent.
  private static func number(_ text: ByteView, at index: Int, _ end: Int) -> (String, Int)? {
    let isHexadecimal = text[index + 2] | 0x20 == 0x78
    var i = index + (isHexadecimal ? 3 : 2)
    let digits = i
    var value: UInt32 = 0
    while i < end, let digit = Character(Unicode.Scalar(text[i])).hexDigitValue,
      isHexadecimal || digit < 10
    {
      value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x11_0000)
      i += 1
    }
    guard i > digits else { return nil }
    if i < end, text[i] == 0x3B { i += 1 }
    return (String(Character(scalar(value))), i)
  }

  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    if 0x80...0x9F ~= value { return Windows1252.scalar(UInt8(value)) }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The text that HTML makes of one without tags.
  private static func rare(_ reference: String) -> String {
    // The leading letter keeps white space from being taken for the document's own.
    guard let output = gumbo_parse("<!doctype html>x" + reference) else { return reference }
    defer { withUnsafePointer(to: kGumboDefaultOptions) { gumbo_destroy_output($0, output) } }
    let root = output.pointee.root.pointee.v.element.children
    guard let body = child(root, root.length &- 1)?.pointee.v.element.children,
      let node = child(body, 0), node.pointee.type == GUMBO_NODE_TEXT,
      let text = node.pointee.v.text.text
    else { return reference }
    return String(String(cString: text).unicodeScalars.dropFirst())
  }

  private static func child(
    _ children: GumboVector, _ index: UInt32
  ) -> UnsafePointer<GumboNode>? {
    guard index < children.length, let child = children.data[Int(index)] else { return nil }
    return UnsafePointer(child.assumingMemoryBound(to: GumboNode.self))
  }

  /// `CounterClockwiseContourIntegral` is the longest.
  private static let longestName = 32

  /// The characters by name, without the ampersand and the semicolon.
  static let common: [String: String] = {
    var common = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "lrm": "\u{200E}",
      "rlm": "\u{200F}", "zwj": "\u{200D}", "zwnj": "\u{200C}", "ndash": "–", "mdash": "—",
      "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
      "lsaquo": "‹", "rsaquo": "›", "hellip": "…", "bull": "•", "euro": "€", "trade": "™",
      "OElig": "Œ", "oelig": "œ", "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ",
    ]
    for (i, name) in latin1.split(separator: " ").enumerated() {
      common[String(name)] = Unicode.Scalar(UInt32(0xA0 + i)).map { String(Character($0)) }
    }
    return common
  }()

  /// The names of U+00A0 to U+00FF in their order.
  private static let latin1 = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
    Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
    szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
    iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc \
    uuml yacute thorn yuml
    """
}

/// Character references of HTML (HTML Standard, section 13.5) that captions hold: all of Latin-1 and
/// the marks of typography.
enum HTMLReferences {
  /// By name, without the ampersand and the semicolon.
  static let named: [String: Unicode.Scalar] = {
    var scalars: [String: Unicode.Scalar] = [
      "amp": "&", "apos": "'", "bull": "•", "euro": "€", "gt": ">", "hellip": "…", "ldquo": "“",
      "lrm": "\u{200E}", "lsquo": "‘", "lt": "<", "mdash": "—", "ndash": "–", "OElig": "Œ",
      "oelig": "œ", "quot": "\"", "rdquo": "”", "rlm": "\u{200F}", "rsquo": "’", "sbquo": "‚",
      "Scaron": "Š", "scaron": "š", "trade": "™", "Yuml": "Ÿ", "zwj": "\u{200D}",
      "zwnj": "\u{200C}",
    ]
    for (i, name) in latin1.split(whereSeparator: \.isWhitespace).enumerated() {
      scalars[String(name)] = Unicode.Scalar(UInt8(0xA0 + i))
    }
    return scalars
  }()

  /// U+00A0 to U+00FF in order.
  private static let latin1 = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr
    deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest
    Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute
    Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml
    Yacute THORN szlig
    agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute
    icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml
    yacute thorn yuml
    """

  /// The character that a reference at an index stands for and the index behind its semicolon; nil
  /// when there is none that is known.
  static func scalar(_ text: ByteView, at index: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    guard text[index] == 0x26,
      let semicolon = text.firstIndex(of: 0x3B, in: index + 1..<min(text.count, index + 12))
    else { return nil }
    let body = String(decoding: text.bytes(index + 1..<semicolon), as: UTF8.self)
    guard let scalar = body.hasPrefix("#") ? numbered(body.dropFirst()) : named[body] else {
      return nil
    }
    return (scalar, semicolon + 1)
  }

  private static func numbered(_ digits: Substring) -> Unicode.Scalar? {
    let isHex = digits.first == "x" || digits.first == "X"
    guard let value = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10),
      value > 0
    else { return nil }
    // What was meant by the controls of Latin-1 are the characters of Windows.
    return value < 0x100 ? Windows1252.scalar(UInt8(value)) : Unicode.Scalar(value)
  }
}

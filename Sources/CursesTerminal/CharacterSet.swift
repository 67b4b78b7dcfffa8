import Glibc

/// What the terminal's character set lets through.
enum CharacterSet: Hashable {
  case utf8
  /// Any other, by its name: only ASCII is sent.
  case other(String)

  private static let ascii = "ANSI_X3.4-1968"

  /// Makes the character set of the environment the program's (`LC_ALL`, `LC_CTYPE`, `LANG`).
  ///
  /// An unset, an unknown and the `C` locale say nothing about the terminal, which is then taken
  /// for a UTF-8 one, as nearly all are.
  static func adopt() -> CharacterSet {
    if setlocale(LC_CTYPE, "") != nil, codeset != ascii { return CharacterSet(codeset: codeset) }
    _ = setlocale(LC_CTYPE, "C.UTF-8")
    return CharacterSet(codeset: codeset)
  }

  init(codeset: String) {
    self = codeset == "UTF-8" ? .utf8 : .other(codeset == Self.ascii ? "ASCII" : codeset)
  }

  /// One sentence to tell the user; nil when every character can be sent.
  var notice: String? {
    guard case .other(let name) = self else { return nil }
    return """
      The character set \(name) is not UTF-8, so the screen is ASCII only; \
      LANG=C.UTF-8 shows every character.
      """
  }

  private static var codeset: String {
    nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ascii
  }
}

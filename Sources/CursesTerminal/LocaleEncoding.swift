import Glibc

/// The character encoding of the locale, which decides the characters that the terminal can show.
enum LocaleEncoding: Hashable {
  case utf8
  /// Any other encoding, by its name; only ASCII is sent.
  case other(String)

  private static let ascii = "ANSI_X3.4-1968"

  /// Sets the program's locale to that of the environment (`LC_ALL`, `LC_CTYPE`, `LANG`).
  ///
  /// An unset locale, an unknown one and `C` say nothing about the terminal. It is then assumed to
  /// use UTF-8, as nearly all do.
  static func adopt() -> LocaleEncoding {
    if setlocale(LC_CTYPE, "") != nil, codeset != ascii { return LocaleEncoding(codeset: codeset) }
    _ = setlocale(LC_CTYPE, "C.UTF-8")
    return LocaleEncoding(codeset: codeset)
  }

  init(codeset: String) {
    self = codeset == "UTF-8" ? .utf8 : .other(codeset == Self.ascii ? "ASCII" : codeset)
  }

  /// A sentence for the user about the limit to ASCII; nil when every character can be sent.
  var notice: String? {
    guard case .other(let name) = self else { return nil }
    return """
      The character set \(name) is not UTF-8, so the screen shows ASCII only; \
      set LANG=C.UTF-8 to see every character.
      """
  }

  private static var codeset: String {
    nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ascii
  }
}

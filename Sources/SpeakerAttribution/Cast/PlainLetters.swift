/// Letters without accents, so that "José" and "Jose" are one name.
enum PlainLetters {
  static func of(_ key: String) -> String {
    if key.utf8.allSatisfy({ $0 < 0x80 }) { return key }
    var plain = ""
    for scalar in key.unicodeScalars {
      plain.unicodeScalars.append(contentsOf: table[scalar] ?? [scalar])
    }
    return plain
  }

  private static let table: [Unicode.Scalar: [Unicode.Scalar]] = {
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for (plain, accented) in letters {
      for scalar in accented.unicodeScalars { table[scalar] = Array(plain.unicodeScalars) }
    }
    return table
  }()

  private static let letters = [
    ("a", "àáâãäåāăą"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"),
    ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"),
    ("n", "ñńņňŉ"), ("o", "òóôõöøōŏő"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"),
    ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"), ("'", "’"),
    ("", "\u{301}\u{300}\u{302}\u{303}\u{308}\u{30A}\u{30C}\u{327}"),
  ]
}

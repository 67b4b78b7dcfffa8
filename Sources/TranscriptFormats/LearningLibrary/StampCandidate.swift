/// A place in the captions that may be a stamp, packed into eight bytes: a long recording has a
/// million.
struct StampCandidate {
  /// How the stamp is tied to its caption.
  enum Form: UInt32, CaseIterable {
    /// `0:04Hello`: as the page writes it.
    case glued
    /// `0:04 Hello`, or the caption on the next line.
    case spaced
    /// `[0:04] Hello`, `(0:04)`, `**0:04**`
    case bracketed
    /// `[0:04](https://…) Hello`
    case linked
  }

  struct Ideographs: OptionSet {
    let rawValue: UInt32
    /// First in its line, but for a list's bullet.
    static let lineStart = Ideographs(rawValue: 1)
    /// Behind a letter or a full stop, where stamps otherwise have white space in front.
    static let afterText = Ideographs(rawValue: 1 << 1)
    /// Like a time of day or a ratio by what follows: `4:30pm`, `10:30,`.
    static let spoken = Ideographs(rawValue: 1 << 2)
    /// Like a time of day by the word in front: `at 4:30`.
    static let introduced = Ideographs(rawValue: 1 << 3)
    /// Nothing but white space before the next candidate or the end.
    static let bare = Ideographs(rawValue: 1 << 4)
    /// A word stands right behind it, be it "am" or "pm".
    static let beforeWord = Ideographs(rawValue: 1 << 6)
    /// Taken for a stamp.
    static let kept = Ideographs(rawValue: 1 << 5)
  }

  /// From the start of the captions to the stamp, or to its wrapping.
  let offset: UInt32
  // 22 bits of seconds (999:59:59 fits), 2 of form, 7 of signs.
  private var bits: UInt32

  init(offset: UInt32, seconds: Int, form: Form, signs: Ideographs) {
    self.offset = offset
    bits =
      UInt32(truncatingIfNeeded: seconds) & 0x3F_FFFF | form.rawValue << 22
      | signs.rawValue << 24
  }

  var seconds: Int { Int(bits & 0x3F_FFFF) }
  var form: Form { Form(rawValue: bits >> 22 & 3) ?? .glued }
  var signs: Ideographs { Ideographs(rawValue: bits >> 24) }
  var isKept: Bool { bits & Ideographs.kept.rawValue << 24 != 0 }

  mutating func add(_ signs: Ideographs) { bits |= signs.rawValue << 24 }
}

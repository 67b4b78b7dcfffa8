/// A place in the captions that may be a stamp, packed into eight bytes: a long recording has a
/// million.
struct StampCandidate {
  /// The way in which a stamp is joined to its caption.
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

  struct Signs: OptionSet {
    let rawValue: UInt32
    /// First in its line, but for a list's bullet.
    static let lineStart = Signs(rawValue: 1)
    /// After a letter or a full stop, where stamps otherwise have white space before them.
    static let afterText = Signs(rawValue: 1 << 1)
    /// Like a time of day or a ratio by what follows: `4:30pm`, `10:30,`.
    static let spoken = Signs(rawValue: 1 << 2)
    /// Like a time of day by the word before it: `at 4:30`.
    static let introduced = Signs(rawValue: 1 << 3)
    /// Nothing but white space before the next candidate or the end.
    static let bare = Signs(rawValue: 1 << 4)
    /// A word follows it, be it "am" or "pm".
    static let beforeWord = Signs(rawValue: 1 << 6)
    /// A point, digits and white space follow, as in `0:05.3 Hello`, in the first stamp of a line.
    static let fraction = Signs(rawValue: 1 << 7)
    /// Taken for a stamp.
    static let kept = Signs(rawValue: 1 << 5)
  }

  /// The bytes from the start of the captions to the stamp, or to its wrapping.
  let offset: UInt32
  // 22 bits of seconds (999:59:59 fits), 2 of form, 8 of signs.
  private var bits: UInt32

  init(offset: UInt32, seconds: Int, form: Form, signs: Signs) {
    self.offset = offset
    bits =
      UInt32(truncatingIfNeeded: seconds) & 0x3F_FFFF | form.rawValue << 22
      | signs.rawValue << 24
  }

  var seconds: Int { Int(bits & 0x3F_FFFF) }
  var form: Form { Form(rawValue: bits >> 22 & 3) ?? .glued }
  var signs: Signs { Signs(rawValue: bits >> 24) }
  var isKept: Bool { bits & Signs.kept.rawValue << 24 != 0 }

  mutating func add(_ signs: Signs) { bits |= signs.rawValue << 24 }
}

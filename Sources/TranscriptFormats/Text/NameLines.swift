/// Names on lines of their own, directly above or below lines that are only a stamp, as in what is
/// copied from Zoom's page (name, stamp, words) and from a Teams document (stamp, name, words).
///
/// Names are believed when every stamp has one, and either one of them is beyond doubt or one
/// recurs; not where most of the lines below them look no less like names, as those of songs may.
struct NameLines {
  private struct Tally {
    var stamps = 0
    var names: Set<String> = []
    var isSure = false
    var isPossible = true
    /// The number of those with words below them that look like a full name too.
    var likeTheirWords = 0

    mutating func add(_ text: ByteView, _ line: Range<Int>?) {
      guard isPossible else { return }
      stamps += 1
      let name = line.flatMap { NameLines.name(text, $0) } ?? ""
      let kind = LabelKind(name)
      isPossible = kind != .none
      isSure = isSure || kind == .fullName || kind == .certain
      names.insert(name)
    }

    mutating func compare(_ text: ByteView, words line: Range<Int>) {
      guard isPossible, let words = NameLines.name(text, line) else { return }
      if LabelKind(words) == .fullName { likeTheirWords += 1 }
    }

    var isBelieved: Bool {
      isPossible && stamps > 1 && (isSure || names.count < stamps) && likeTheirWords * 2 < stamps
    }
  }

  private var above = Tally()
  private var below = Tally()
  /// The lines before the next one, nearest last; those after a blank line do not count.
  private var last: [(line: Range<Int>, isStamp: Bool)] = []

  private static let longestName = 60

  var areAbove: Bool { above.isBelieved && !areBelow }
  var areBelow: Bool { below.isBelieved }

  mutating func addBlank(_ text: ByteView) {
    closeStamp(text)
    last.removeAll(keepingCapacity: true)
  }

  /// - Parameter isStamp: whether the line is a stamp and nothing else.
  mutating func add(_ text: ByteView, _ line: Range<Int>, isStamp: Bool) {
    if isStamp {
      closeStamp(text)
      above.add(text, last.last?.line)
      last.removeAll(keepingCapacity: true)
    } else if last.count == 2, last[0].isStamp {
      below.add(text, last[1].line)
      below.compare(text, words: line)
      last.removeFirst()
    }
    if last.count == 2 { last.removeFirst() }
    last.append((line, isStamp))
  }

  /// A stamp with less than two lines below it has no name there.
  private mutating func closeStamp(_ text: ByteView) {
    if last.first?.isStamp == true { below.add(text, nil) }
  }

  private static func name(_ text: ByteView, _ line: Range<Int>) -> String? {
    let last = text[line.upperBound - 1]
    guard line.count <= longestName, last != 0x2E, last != 0x3A else { return nil }
    return String(decoding: text.bytes(line), as: UTF8.self)
  }
}

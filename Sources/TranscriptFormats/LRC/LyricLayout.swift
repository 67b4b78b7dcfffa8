/// The kinds of lines in a text, by which LRC is told from prose with times.
struct LyricLayout {
  private var stamped = 0
  private var points = 0
  private var grouped = 0
  private var tags = 0
  private var others = 0
  /// Whether some stamp is surely one of hours, minutes and seconds.
  private(set) var hasHours = false

  init(_ text: ByteView) {
    var lines = CueLines(text)
    while let line = lines.next() { count(text, text.trimmed(line)) }
  }

  private mutating func count(_ text: ByteView, _ line: Range<Int>) {
    if line.isEmpty { return }
    if text[line.lowerBound] == 0x5B,
      let stamp = LyricStamp(text, at: line.lowerBound, line.upperBound, withHours: false)
    {
      stamped += 1
      if stamp.hasPoint { points += 1 }
      if stamp.hasHours { hasHours = true }
      let next = LyricStamp(text, at: stamp.end, line.upperBound, withHours: false)
      if next != nil { grouped += 1 }
    } else if let tag = LyricTag(text, line), tag.isKnown {
      tags += 1
    } else {
      others += 1
    }
  }

  /// Whether the text is LRC: stamps with a fraction, or tags or stamps in a row beside them, and
  /// not too much else.
  var isLRC: Bool { points + grouped + (stamped > 0 ? tags : 0) > 0 && stamped + tags >= others }
}

import Transcripts

/// The line with a cue's times: `00:01:02.345 --> 00:01:04.000`, perhaps with settings after, which
/// say where a player puts the cue and are not read.
struct CueTiming {
  var start: Timecode
  var end: Timecode
  /// Whether neither time is written as the WebVTT specification has it.
  private(set) var isLooseThroughout = false
  /// Whether a time was below zero, and is zero here.
  private(set) var hasNegative = false

  /// Reads a line as the WebVTT specification does (section 6.1, "collect WebVTT cue timings and
  /// settings"); nil where that gives no times.
  @inline(__always)
  init?(exactly text: ByteView, _ line: Range<Int>) {
    guard let start = CueStamp(exactly: text, at: text.skippingBlanks(line.lowerBound)),
      let next = text.skippingArrow(start.end), let end = CueStamp(exactly: text, at: next)
    else { return nil }
    (self.start, self.end) = (start.time, end.time)
  }

  /// Reads a line whose times are written in one of the other ways that `CueStamp` knows, with
  /// nothing stuck to the end.
  init?(loosely text: ByteView, _ line: Range<Int>) {
    guard let start = CueStamp(loosely: text, at: text.skippingBlanks(line.lowerBound)),
      let next = text.skippingArrow(start.end), let end = CueStamp(loosely: text, at: next),
      end.end >= line.upperBound || text.spaceLength(at: end.end) > 0
    else { return nil }
    self.start = max(start.time, Timecode(milliseconds: 0))
    self.end = max(end.time, Timecode(milliseconds: 0))
    hasNegative = start.isNegative || end.isNegative
    isLooseThroughout =
      CueStamp(exactly: text, at: text.skippingBlanks(line.lowerBound)) == nil
      && CueStamp(exactly: text, at: next) == nil
  }
}

extension ByteView {
  /// The index after the spaces, tabs and form feeds at an index.
  @inline(__always)
  func skippingBlanks(_ index: Int) -> Int {
    var i = index
    while self[i] == 0x20 || self[i] == 0x09 || self[i] == 0x0C { i += 1 }
    return i
  }

  /// The index of what follows a `-->` at an index, with blanks around it or not.
  @inline(__always)
  fileprivate func skippingArrow(_ index: Int) -> Int? {
    let i = skippingBlanks(index)
    guard self[i] == 0x2D, self[i + 1] == 0x2D, self[i + 2] == 0x3E else { return nil }
    return skippingBlanks(i + 3)
  }
}

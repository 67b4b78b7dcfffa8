import Transcripts

extension ByteView {
  /// The time that starts at the lower bound of a range, and ends within it.
  func time(in range: Range<Int>, _ dialect: ClockDialect) -> ClockReading? {
    ClockReader.time(in: UnsafeBufferPointer(start: base, count: count), range, dialect)
  }
}

import Transcripts

extension Timecode {
  /// The nearest millisecond; what is not finite or far outside of any recording is clamped.
  init(seconds: Double) {
    let clamped = seconds > 0 ? min(seconds, 4e6) : 0
    self.init(milliseconds: Int((clamped * 1000).rounded()))
  }
}

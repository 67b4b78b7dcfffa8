/// The interval in which an element of a TTML document is active, resolved against its container
/// (TTML2, section 12.2, which follows SMIL 3.0); seconds of the recording.
struct TimedTextInterval {
  /// Nil where it never begins, or its time cannot be read.
  var begin: Double? = 0
  /// Nil where it has no end of its own and none above it.
  var end: Double?
  /// Whether times of its own or of an element around it say when it begins.
  var isTimed = false
  private(set) var hasBegin = false
  private(set) var hasEnd = false
  /// Whether children follow one upon another, instead of all starting with it.
  private(set) var isSequence = false
  /// Whether it begins when its container is over, so that it is never seen.
  private(set) var isOver = false
  /// Whether it is the whole document, which may go on beyond the end that it gives itself.
  var isWhole = false
  /// Whether children's times count from the start of the recording.
  var isAbsolute = false
  /// The end of its own or of an element around it, the whole document excepted.
  private var last: Double?
  /// The end of the last child, or of the latest one; nil once a child has no end.
  private var childrenEnd: Double?

  /// The whole recording.
  init() { childrenEnd = 0 }

  /// The interval of an element in `parent`; `note` is called with what cannot be read.
  init(
    _ attributes: XMLAttributes, in parent: inout TimedTextInterval, _ clock: TimedTextClock,
    note: (String) -> Void
  ) {
    func time(_ name: StaticString) -> Double?? {
      guard let text = attributes[name] else { return nil }
      let isNegative = text.hasPrefix("-")
      let seconds = clock.seconds(isNegative ? String(text.dropFirst()) : text)
      if isNegative, seconds != nil {
        note(IssueLog.negativeTime)
        return .some(0)
      }
      if seconds == nil { note("the time \"\(text.prefix(40))\" cannot be read and was left out") }
      return .some(seconds)
    }
    let (begins, ends, lasts) = (time("begin"), time("end"), time("dur"))
    (hasBegin, hasEnd) = (begins != nil, ends != nil || lasts != nil)
    isTimed = parent.isTimed || hasBegin || hasEnd
    isSequence = attributes["timeContainer"] == "seq"
    if let begins { parent.judge(begins) }
    let base = parent.isAbsolute ? 0 : parent.isSequence ? parent.childrenEnd : parent.begin
    isAbsolute = parent.isAbsolute
    let offset = begins ?? (parent.isAbsolute ? parent.begin : 0)
    begin = base.flatMap { base in offset.map { base + $0 } }
    let own = [
      base.flatMap { base in ends?.map { base + $0 } },
      begin.flatMap { begin in lasts?.map { begin + $0 } },
    ].compactMap(\.self).min()
    if let own, let begin, own < begin { note("the end is before the begin and was left out") }
    // What begins when its container is over was not meant to be cut.
    let limit = parent.isAbsolute && hasEnd ? nil : parent.end
    end = [own, limit].compactMap(\.self).filter { $0 >= begin ?? 0 }.min()
    last = [parent.isWhole ? nil : parent.last, hasEnd ? end : nil].compactMap(\.self).min()
    childrenEnd = begin
    guard !parent.isAbsolute, !parent.isWhole, hasBegin || parent.isSequence else { return }
    isOver = begin.flatMap { begin in parent.last.map { begin >= $0 } } ?? false
  }

  /// Some writers count the times in a timed element from the start of the recording. Where such a
  /// child would begin too late to be seen, that is what is meant.
  private mutating func judge(_ childBegins: Double?) {
    guard !isAbsolute, !isSequence, let childBegins, let begin, let end, begin > 0 else { return }
    if begin + childBegins >= end { isAbsolute = true }
  }

  /// Takes note of a child that has ended.
  mutating func contain(_ child: TimedTextInterval) {
    let end = child.impliedEnd
    childrenEnd = isSequence ? end : childrenEnd.flatMap { last in end.map { max(last, $0) } }
  }

  /// Takes note of text, which in a parallel container lasts as long as the container.
  mutating func containText() {
    if !isSequence { childrenEnd = nil }
  }

  /// Its own end, or that of its content; nil where that has none.
  var impliedEnd: Double? {
    hasEnd ? end : childrenEnd.map { min($0, end ?? $0) }
  }
}

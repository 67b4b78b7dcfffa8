/// The style of one document's stamps, learnt from its candidates.
///
/// A stamp at the start of a line is hardly ever spoken, so it has eight votes.
struct StampStyle {
  /// The form of most stamps.
  private(set) var form = StampCandidate.Form.glued
  /// Whether spaced stamps stand inside the lines too, because captions run on.
  private(set) var runsOn = false
  /// Whether captions stand right against the stamp after them: `Hello0:02world`.
  private(set) var isTight = false

  /// The degree to which a candidate is believed.
  enum Grade {
    /// Written as the document writes its stamps.
    case usual
    /// A stamp if its time lies between its neighbours'.
    case odd
    /// Looks like a time of day, and is a stamp only if it lies between neighbours that are close.
    case doubtful
    /// Words, and no stamp.
    case speech
  }

  init(_ candidates: [StampCandidate]) {
    var votes = [0, 0, 0, 0]
    var (lines, insides, tight, loose) = (0, 0, 0, 0)
    for candidate in candidates where candidate.signs.isDisjoint(with: .spoken) {
      let signs = candidate.signs
      let form = signs.contains(.fraction) ? .spaced : candidate.form
      if signs.contains(.afterText) {
        if form == .glued { tight += 1 }
        continue
      }
      loose += 1
      let startsLine = signs.contains(.lineStart)
      votes[Int(form.rawValue)] += startsLine ? 8 : 1
      if form == .spaced { if startsLine { lines += 1 } else { insides += 1 } }
    }
    let best = votes.max() ?? 0
    form = StampCandidate.Form.allCases.first { votes[Int($0.rawValue)] == best } ?? .glued
    runsOn = insides >= lines
    isTight = tight > loose
  }

  @inline(__always)
  func grade(_ candidate: StampCandidate) -> Grade {
    let signs = candidate.signs
    let startsLine = signs.contains(.lineStart)
    if signs.contains(.spoken) {
      if startsLine { return .odd }
      let isCaption =
        form == .glued && signs.contains(.beforeWord) && !signs.contains(.introduced)
      return isCaption ? .doubtful : .speech
    }
    switch candidate.form {
    case .linked: return .usual
    case .bracketed: return form == .bracketed || startsLine ? .usual : .speech
    case .glued:
      if signs.contains(.afterText) { return isTight ? .usual : .odd }
      return form == .glued || form == .spaced && signs.contains(.fraction) ? .usual : .odd
    case .spaced:
      if signs.contains(.afterText) { return .speech }
      if startsLine { return form == .spaced ? .usual : .odd }
      if form == .spaced, runsOn { return signs.contains(.introduced) ? .odd : .usual }
      return signs.contains(.bare) && !signs.contains(.introduced) ? .odd : .speech
    }
  }
}

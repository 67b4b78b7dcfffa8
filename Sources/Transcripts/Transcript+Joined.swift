extension Transcript {
  /// The same recording's transcript with what another file says about it where this one says
  /// nothing: cues with their speakers from one of the two, and each part of the head by itself.
  public func joined(with other: Transcript) -> Transcript {
    var joined = self
    if cues.isEmpty {
      (joined.cues, joined.speakers, joined.turns) = (other.cues, other.speakers, other.turns)
      joined.issues = other.issues
    }
    joined.title = title ?? other.title
    joined.source = source ?? other.source
    joined.duration = duration ?? other.duration
    joined.date = date ?? other.date
    joined.language = language ?? other.language
    if keyPoints.isEmpty { joined.keyPoints = other.keyPoints }
    if sections.isEmpty { joined.sections = other.sections }
    if heatmap.isEmpty { joined.heatmap = other.heatmap }
    return joined
  }
}

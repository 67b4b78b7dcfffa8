extension Transcript {
  /// This transcript, completed from another file about the same recording.
  ///
  /// Cues and speakers come from one of the two; each part of the metadata is taken from the other
  /// where this one has none.
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

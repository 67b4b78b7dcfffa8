extension ReaderState {
  mutating func openOverview() {
    groundOverview()
    openFront(.overview)
  }

  /// Finds the places of key points and summaries, once.
  mutating func groundOverview() {
    if grounding == nil { grounding = Grounding(document) }
  }

  /// Goes to what supports a key point or a section's summary; the sections come behind the key
  /// points.
  mutating func openOverviewItem(_ item: Int) {
    let points = document.transcript.keyPoints.count
    guard let grounding else { return }
    guard item >= points else {
      let places = grounding.keyPoints[item]
      guard !places.isEmpty else {
        return say(
          grounding.isTooLong
            ? "This text is too long to look for places"
            : "Nothing in the transcript supports this point")
      }
      front = nil
      return show(list: "key point \(item + 1)", of: places, at: 0)
    }
    front = nil
    openSection(item - points, places: grounding.summaries[item - points])
  }

  private mutating func openSection(_ section: Int, places: [Range<Int>]) {
    focus = .transcript
    guard !places.isEmpty else {
      goToSection(section)
      let isGrounded = document.sections[section].summary != nil && grounding?.isTooLong == false
      if isGrounded { say("No place supports the summary: this is the section’s start") }
      return
    }
    show(list: "section \(section + 1)", of: places, at: 0)
    say(
      places.count == 1
        ? "This place supports the summary"
        : "The best of \(places.count) places for the summary: n N go through them")
  }
}

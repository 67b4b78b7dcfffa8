/// The list of the overview: the key points, then the sections with their summaries.
struct OverviewList: ListContent {
  var context: KeyContext { .overview }
  var scrolling: ListScrolling { .takesSelection }

  func title(_ screen: ListScreen, _ state: ReaderState) -> String { "Overview" }

  func itemCount(_ state: ReaderState) -> Int {
    state.document.transcript.keyPoints.count + state.document.sections.count
  }

  func text(ofItem item: Int, _ state: ReaderState) -> String {
    let points = state.document.transcript.keyPoints
    guard item >= points.count else { return points[item] }
    let section = state.document.sections[item - points.count]
    return "\(section.title) \(section.summary ?? "")"
  }

  func lines(_ screen: ListScreen, _ state: ReaderState) -> ListLines {
    ListLines(OverviewLines.lines(state), of: screen.shown)
  }

  func open(_ item: Int, _ state: inout ReaderState) { state.openOverviewItem(item) }

  func hints(_ screen: ListScreen, _ state: ReaderState) -> [Hint] {
    let digits = state.document.sections.isEmpty ? [] : [Hint("1-9", "section")]
    let going = itemCount(state) > 0 ? [Hint("Enter", "go there"), Hint("j k", "select")] : []
    return going + [Hint("q", "back")] + digits + [Hint("?", "help")]
  }
}

extension ReaderState {
  mutating func openOverview() {
    groundOverview()
    push(OverviewList())
  }

  /// Finds the places of key points and summaries, once.
  mutating func groundOverview() {
    if reading.grounding == nil { reading.grounding = Grounding(document) }
  }

  /// Goes to the places that support a key point or a section's summary; the sections come after the
  /// key points.
  fileprivate mutating func openOverviewItem(_ item: Int) {
    let points = document.transcript.keyPoints.count
    guard let grounding = reading.grounding else { return }
    guard item >= points else {
      let places = grounding.keyPoints[item]
      guard !places.isEmpty else {
        return say(
          grounding.isTooLong
            ? "This text is too long to look for places"
            : "Nothing in the transcript supports this point")
      }
      pop()
      return show(list: "key point \(item + 1)", of: places, at: 0)
    }
    pop()
    openSection(item - points, grounding)
  }

  private mutating func openSection(_ section: Int, _ grounding: Grounding) {
    focus = .transcript
    let places = grounding.places(ofSummary: section)
    guard !places.isEmpty else {
      goToSection(section)
      if document.sections[section].summary != nil, !grounding.isTooLong {
        say("No place supports the summary: this is the section’s start")
      }
      return
    }
    show(list: "section \(section + 1)", of: places, at: 0)
    say(
      places.count == 1
        ? "This place supports the summary"
        : "The best of \(places.count) places for the summary: n N go through them")
  }
}

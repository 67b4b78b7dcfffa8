/// The list of the issues of the input.
struct IssuesList: ListContent {
  var context: KeyContext { .issues }
  var isAboutSpeakers: Bool { true }

  func whyNoFilter(_ state: ReaderState) -> String? { nil }

  func title(_ screen: ListScreen, _ state: ReaderState) -> String { "Issues" }

  func lines(_ screen: ListScreen, _ state: ReaderState) -> ListLines {
    ListLines(IssuesLines.lines(filter: screen.filter, state))
  }

  func hints(_ screen: ListScreen, _ state: ReaderState) -> [Hint] {
    [Hint("q", "back"), Hint("j k", "scroll"), Hint("?", "help")]
  }
}

extension ReaderState {
  mutating func openIssues() {
    guard !document.transcript.issues.isEmpty else {
      return say("No issues: the whole file could be read")
    }
    showDocument()
    push(IssuesList())
  }
}

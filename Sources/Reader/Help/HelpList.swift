/// The help: all keys and their actions.
struct HelpList: ListContent {
  /// Where the help was opened.
  let origin: KeyContext

  var context: KeyContext { .help }
  var wholeName: String { "all keys" }

  func whyNoFilter(_ state: ReaderState) -> String? { nil }

  func title(_ screen: ListScreen, _ state: ReaderState) -> String { "Help" }

  func lines(_ screen: ListScreen, _ state: ReaderState) -> ListLines {
    ListLines(
      HelpLines.lines(
        filter: screen.filter, columns: state.size.columns - 4, from: origin))
  }

  func hints(_ screen: ListScreen, _ state: ReaderState) -> [Hint] {
    [Hint("q", "back"), Hint("/", "find a key"), Hint("Space", "page")]
  }
}

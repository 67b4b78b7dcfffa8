import TerminalCells
import TranscriptSearch

/// What a list shows and what its items do. Each list lies in the room of its feature.
protocol ListContent: Sendable {
  /// Where the keys mean what they do in this list.
  var context: KeyContext { get }

  /// What the status line calls it.
  func title(_ screen: ListScreen, _ state: ReaderState) -> String

  /// A line that stays above the others; nil for none.
  func head(_ state: ReaderState) -> ListLine?

  /// How many items there are to select; 0 where lines are only scrolled.
  func itemCount(_ state: ReaderState) -> Int

  /// Why `/` has nothing to do; nil when it has.
  func whyNoFilter(_ state: ReaderState) -> String?

  /// What Esc shows again after a filter, such as `all keys`.
  var wholeName: String { get }

  /// The words of an item, which `/` looks through.
  func text(ofItem item: Int, _ state: ReaderState) -> String

  /// The lines of the items that are shown.
  func lines(_ screen: ListScreen, _ state: ReaderState) -> ListLines

  /// Enter on an item.
  func open(_ item: Int, _ state: inout ReaderState)

  /// The keys worth knowing, the most useful first.
  func hints(_ screen: ListScreen, _ state: ReaderState) -> [Hint]

  /// How the selection moves by more than a row.
  var scrolling: ListScrolling { get }

  /// The list after another document has taken the place of its own: with other speakers, or read
  /// again. Nil ends the list.
  func renewed(from old: Document, _ state: ReaderState) -> (any ListContent)?

  /// Whether the list is about who spoke in a text, which another text knows nothing of.
  var isAboutSpeakers: Bool { get }
}

extension ListContent {
  func head(_ state: ReaderState) -> ListLine? { nil }
  func itemCount(_ state: ReaderState) -> Int { 0 }
  func whyNoFilter(_ state: ReaderState) -> String? {
    itemCount(state) == 0 ? "Nothing to filter here" : nil
  }
  var wholeName: String { "all" }
  func text(ofItem item: Int, _ state: ReaderState) -> String { "" }
  func open(_ item: Int, _ state: inout ReaderState) {}
  var scrolling: ListScrolling { .leavesSelection }
  func renewed(from old: Document, _ state: ReaderState) -> (any ListContent)? { self }
  var isAboutSpeakers: Bool { false }

  func hints(_ screen: ListScreen, _ state: ReaderState) -> [Hint] {
    [Hint("Enter", "go there"), Hint("j k", "select"), Hint("q", "back"), Hint("?", "help")]
  }

  /// The items that have some words; nil for all.
  func items(matching words: String, _ state: ReaderState) -> [Int]? {
    let count = itemCount(state)
    guard count > 0, let needle = Needle(words) else { return nil }
    return (0..<count).filter { needle.occurs(in: text(ofItem: $0, state)) }
  }
}

/// How a list moves by pages and scrolls.
enum ListScrolling: Hashable, Sendable {
  /// The lines move; what is selected may leave the window.
  case leavesSelection
  /// The lines move; what is selected stays in the window.
  case takesSelection
  /// A page goes on by so many items.
  case selects(rowsPerItem: Int)
}

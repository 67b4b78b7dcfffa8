import TerminalCells
import TranscriptSearch

/// The content of a list and the actions of its items. Each list lies in the folder of its feature.
protocol ListContent: Sendable {
  /// The context in which keys are read in this list.
  var context: KeyContext { get }

  /// The name of the list in the status line.
  func title(_ screen: ListScreen, _ state: ReaderState) -> String

  /// A line that stays above the others; nil for none.
  func head(_ state: ReaderState) -> ListLine?

  /// The number of items that can be selected; 0 where lines are only scrolled.
  func itemCount(_ state: ReaderState) -> Int

  /// The sentence that stands where a filter leaves nothing.
  func nothing(matching filter: String) -> String

  /// The reason why `/` can do nothing; nil when it can.
  func whyNoFilter(_ state: ReaderState) -> String?

  /// The name of the unfiltered list, such as `all keys`.
  var wholeName: String { get }

  /// The text of an item, which `/` searches.
  func text(ofItem item: Int, _ state: ReaderState) -> String

  /// The lines of the items that are shown.
  func lines(_ screen: ListScreen, _ state: ReaderState) -> ListLines

  /// Opens an item, on Enter.
  func open(_ item: Int, _ state: inout ReaderState)

  /// The most useful keys, the best first.
  func hints(_ screen: ListScreen, _ state: ReaderState) -> [Hint]

  /// The way the list moves by pages and scrolls.
  var scrolling: ListScrolling { get }

  /// The list for a document that has replaced its own: with other speakers, or reloaded. Nil closes
  /// the list.
  func renewed(from old: Document, _ state: ReaderState) -> (any ListContent)?

  /// Whether the list is about the speakers of a text: it makes no sense for another text.
  var isAboutSpeakers: Bool { get }
}

extension ListContent {
  func head(_ state: ReaderState) -> ListLine? { nil }
  func itemCount(_ state: ReaderState) -> Int { 0 }
  func whyNoFilter(_ state: ReaderState) -> String? {
    itemCount(state) == 0 ? "Nothing to filter here" : nil
  }
  func nothing(matching filter: String) -> String { "Nothing here has “\(filter)”." }
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

/// The way a list moves by pages and scrolls.
enum ListScrolling: Hashable, Sendable {
  /// The lines move; the selected item may leave the window.
  case leavesSelection
  /// The lines move; the selection moves on to stay in the window.
  case takesSelection
  /// A page moves the selection by as many items as fit.
  case selects(rowsPerItem: Int)
}

/// A list that covers the panes: the overview, the help, notes, questions and more.
struct ListScreen: Sendable {
  var content: any ListContent
  /// The first line that is shown.
  var top = 0
  /// The number of the item that is selected.
  var selected = 0
  /// Only items with these words are shown; empty shows all.
  var filter = ""
  /// The numbers of the items that the filter shows, ascending; nil shows all.
  var shown: [Int]?

  init(content: any ListContent) { self.content = content }
}

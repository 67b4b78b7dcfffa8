/// What keys do: the only place where all that is known of an action stands together. The key map,
/// the help screen and the README's table are made from it.
public enum ActionTable {
  /// In the order of the help.
  public static let entries: [ActionEntry] =
    moving + jumping + searching + speakers + notes + library + panes + views + leaving

  /// The entry that a name has in a context; nil where it cannot be done there at all.
  static func entry(named name: String, in context: KeyContext) -> ActionEntry? {
    entries.first { $0.name == name && $0.contexts.contains(context) }
  }

  static let everywhere = KeyContext.everywhere
  static let inPanes = KeyContext.panes
  static let inSidePanes = KeyContext.sidePanes
  static let inLists = KeyContext.lists
}

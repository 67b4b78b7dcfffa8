/// The legend of the signs on the screen.
enum HelpSigns {
  /// The signs that are shown in a context, each with what it means.
  static func signs(in context: KeyContext?) -> [(keys: String, help: String)] {
    context.map { KeyContext.panes.contains($0) } ?? true ? panes : others
  }

  private static let panes = [
    ("● ◆ ▲ ■", "a speaker, each with a mark and a colour of their own"),
    ("Ida ?", "a likely name; Ida ??: the best guess; s puts it right"),
    ("·", "nobody is known to speak"),
    ("~3 speakers", "about as many: worked out from the words"),
    ("▸", "section and speaker at the cursor"),
    ("▂▅▇", "where in the talk somebody speaks"),
    ("▁▁│▁▼▁", "the whole talk: who speaks, sections, where you are; matches of a search are high"),
    ("»", "a note begins"),
    ("×", "a hidden speaker"),
  ]

  private static let others = [("↑ ↓ more", "lines above or below the window")]
}

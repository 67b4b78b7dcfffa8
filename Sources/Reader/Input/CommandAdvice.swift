/// What does here what a command does in less, vim or tig.
enum CommandAdvice {
  private static let opening: Set = [
    "e", "edit", "e!", "open", "o", "E", "n", "next", "p", "prev", "previous", "b", "bn", "bp",
    "ls",
    "buffers", "tabe", "tabnew", "sp", "split", "vs", "vsplit", "d", "bd",
  ]

  /// The sentence about a command; nil for one that is unknown everywhere.
  static func sentence(_ name: String) -> String? {
    if opening.contains(name) {
      return
        ":\(name) opens nothing here: L shows the library, lectern FILE in the shell opens a file"
    }
    if name.hasPrefix("!") { return ":! runs nothing here: ^Z suspends, and fg comes back" }
    if Int(name) != nil {
      return ":\(name) is no place: :1:23 is a time, :s7 a section, :50% a part"
    }
    switch name {
    case "%": return ":% needs a number before it, such as :50%"
    case "w", "w!", "wa", "write", "up", "update":
      return "All is saved as you make it: x writes the notes to a file, :export the text"
    case "set", "se":
      return ":set changes nothing here: t w + - z change the view, :theme NAME the colours"
    case "marks", "delm", "delmarks": return ":\(name) is no command: ' shows the marks"
    case "ju", "jumps": return ":\(name) is no command: ^O and M-→ go through your jumps"
    default: return nil
    }
  }
}

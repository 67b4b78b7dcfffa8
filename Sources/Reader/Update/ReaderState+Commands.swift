import Transcripts

extension ReaderState {
  private static let commandsAnywhere: Set = ["q", "quit", "q!", "h", "help", "theme"]

  /// Runs a line typed behind `:`.
  mutating func run(command line: String) {
    let words = line.split(separator: " ").map(String.init)
    guard let first = words.first else { return }
    if front?.kind.isKept ?? false, !Self.commandsAnywhere.contains(first) {
      return complain("In the library: :theme NAME, :help, :q; :\(line) is for a document")
    }
    if let time = Timecode(first) { return goToTime(time) }
    if first.hasSuffix("%"), let percent = Int(first.dropLast()), (0...100).contains(percent) {
      return jump(
        to: document.lastOffset / 100 * percent + document.lastOffset % 100 * percent / 100)
    }
    if first.hasPrefix("s"), let number = Int(first.dropFirst()), number >= 0 {
      return goToSection(number - 1)
    }
    switch first {
    case "q", "quit", "q!": quit()
    case "add": addToLibrary()
    case "h", "help": openFront(.help)
    case "changes": openChanges()
    case "issues": openIssues()
    case "questions": openQuestions()
    case "theme": effects.append(.changeTheme(name: words.count > 1 ? words[1] : nil))
    default:
      if let entry = ActionTable.entry(named: first, in: context), !entry.takesKey {
        perform(entry)
      } else {
        complain(
          "No command :\(line): try :12:34, :50%, :s7, :questions, :changes, :issues, :add, "
            + ":theme NAME, :q")
      }
    }
  }
}

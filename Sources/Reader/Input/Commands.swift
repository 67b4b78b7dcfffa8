import TerminalCells
import Transcripts

/// The input line for commands, after `:`.
struct CommandInput: InputPurpose {
  var mark: String { ":" }

  func hint(_ line: LineEditor, _ state: ReaderState) -> InputHint {
    InputHint(line.text.isEmpty ? "12:34  50%  s7  Esc back" : "")
  }

  func recalledLines(_ line: LineEditor, _ state: ReaderState) -> [RecalledLine]? {
    state.recall.commands
  }

  func accept(_ text: String, _ state: inout ReaderState) {
    state.closeInput()
    state.remember(RecalledLine(.command, text))
    state.run(command: text)
  }
}

extension ReaderState {
  private static let commandsAnywhere: Set = ["q", "quit", "q!", "h", "help", "theme"]

  /// Runs a line typed after `:`.
  mutating func run(command line: String) {
    let words = line.split(separator: " ").map(String.init)
    guard let first = words.first else { return }
    if !isInDocument, !Self.commandsAnywhere.contains(first) {
      return complain(":\(line) needs an open document; here: :theme NAME, :help, :q")
    }
    if isInDocument, goToPlace(named: first) { return }
    switch first {
    case "q", "quit", "q!": quit()
    case "add": addToLibrary()
    case "h", "help": push(HelpList())
    case "changes": openChanges()
    case "issues": openIssues()
    case "questions": openQuestions()
    case "model": ActionTable.entry(named: "ask-model", in: context).map { perform($0) }
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

  /// Goes to a time, a percentage or a section; false for a word that is none of them.
  private mutating func goToPlace(named word: String) -> Bool {
    if let time = Timecode(word) {
      showDocument()
      goToTime(time)
    } else if word.hasSuffix("%"), let percent = Int(word.dropLast()), (0...100).contains(percent) {
      showDocument()
      let last = document.lastOffset
      jump(to: last / 100 * percent + last % 100 * percent / 100)
    } else if word.hasPrefix("s"), let number = Int(word.dropFirst()), number >= 0 {
      showDocument()
      goToSection(number - 1)
    } else {
      return false
    }
    return true
  }
}

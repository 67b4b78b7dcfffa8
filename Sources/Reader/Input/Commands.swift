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
  private static let commandsAnywhere: Set = ["h", "help", "theme"]
  private static let quitting: Set = [
    "q", "quit", "q!", "qa", "qa!", "wq", "wq!", "wqa", "x", "x!", "xa", "exit",
  ]

  /// Runs a line typed after `:`.
  mutating func run(command line: String) {
    let words = line.split(separator: " ").map(String.init)
    guard let first = words.first else { return }
    if Self.quitting.contains(first) { return quit() }
    if !isInDocument, !Self.commandsAnywhere.contains(first) {
      return complain(":\(line) needs an open document; here: :theme NAME, :help, :q")
    }
    if isInDocument, goToPlace(named: first) { return }
    switch first {
    case "export":
      let rest = line.drop { $0 == " " }.dropFirst(first.count)
      export(typed: String(rest).trimmed)
    case "add": addToLibrary()
    case "h", "help": push(HelpList(origin: context))
    case "changes": openChanges()
    case "issues": openIssues()
    case "questions": openQuestions()
    case "model": ActionTable.entry(named: "ask-model", in: context).map { perform($0) }
    case "theme": effects.append(.changeTheme(name: words.count > 1 ? words[1] : nil))
    case "noh", "nohl", "nohlsearch": search.isHidden = true
    case "f", "file": tellPlace()
    default: runNamed(first)
    }
  }

  private mutating func runNamed(_ name: String) {
    if let entry = ActionTable.entry(named: name, in: context), !entry.takesKey {
      perform(entry)
    } else if let advice = CommandAdvice.sentence(name) {
      complain(advice)
    } else {
      complain(
        "No command :\(name): try :12:34, :50%, :s7, :questions, :changes, :issues, :export, "
          + ":add, :theme NAME, :q")
    }
  }

  /// Why a time or a percentage is none of this document, as a sentence; nil where it is one.
  private func whyNoPlace(named word: String) -> String? {
    if word.hasSuffix("%"), let percent = Int(word.dropLast()), !(0...100).contains(percent) {
      return "A percentage is 0 to 100, such as :50%"
    }
    let isClock = word.contains(":") && word.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ":") }
    return isClock && Timecode(word) == nil ? "\(word) is no time: try :12:34 or :1:02:03" : nil
  }

  /// Goes to a time, a percentage or a section; false for a word that is none of them.
  private mutating func goToPlace(named word: String) -> Bool {
    if let reason = whyNoPlace(named: word) {
      complain(reason)
    } else if let time = Timecode(word) {
      showDocument()
      goToTime(time)
    } else if word == "$" || word == "0" {
      showDocument()
      move(word == "$" ? .toEnd : .toStart)
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

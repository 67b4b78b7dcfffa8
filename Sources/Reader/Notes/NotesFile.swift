import TerminalCells

/// The line for the name of the file that the notes are written to.
struct NotesFileInput: InputPurpose {
  var mark: String { "Write notes to: " }

  /// The longest hint that leaves room for the whole name.
  func hint(_ line: LineEditor, _ state: ReaderState) -> InputHint {
    let used = TextMeasure.columns(mark) + TextMeasure.columns(line.text) + 4
    let keys = "Enter writes  Esc back"
    return InputHint(
      [".md .csv .tsv .json  " + keys, keys]
        .first { TextMeasure.columns($0) <= state.size.columns - used } ?? "")
  }

  /// The endings of the name of a file of notes.
  private static let endings = [".md", ".csv", ".tsv", ".json"]

  /// Writes the notes; a name without a known ending stays in the line.
  func accept(_ text: String, _ state: inout ReaderState) {
    let path = text.trimmed
    guard !path.isEmpty else { return state.say("Type a file name, or press Esc") }
    guard path.isFileName(endingIn: Self.endings) else {
      return state.complain("The name must end in .md, .csv, .tsv or .json")
    }
    state.closeInput()
    state.effects.append(
      .exportNotes(
        path: path, state.document.transcript, state.document.attribution, state.edits.overlay))
  }
}

extension ReaderState {
  /// Opens the line for the name of a file.
  mutating func openNotesFile() {
    let name = document.title.asFileName ?? document.name.asFileName ?? "my"
    openInput(NotesFileInput(), text: "\(name)-notes.md")
  }
}

extension String {
  /// Whether it names a file with one of some endings; `!` after it lets a file be replaced.
  func isFileName(endingIn endings: [String]) -> Bool {
    let name = (hasSuffix("!") ? String(dropLast()) : self).lowercased()
    return endings.contains { name.hasSuffix($0) && name != $0 }
  }

  /// The words joined by dashes, for a file's name; nil where nothing is left.
  var asFileName: String? {
    let words = split { !$0.isLetter && !$0.isNumber }.joined(separator: "-").prefix(60)
    return words.isEmpty ? nil : String(words)
  }
}

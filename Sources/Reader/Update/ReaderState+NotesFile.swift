extension ReaderState {
  /// Opens the line for the name of a file.
  mutating func openNotesFile() {
    let name = document.title.asFileName ?? document.name.asFileName ?? "my"
    openPrompt(.notesFile)
    prompt?.set("\(name)-notes.md")
  }

  /// What the name of a file of notes may end in.
  private static let endings = [".md", ".csv", ".tsv", ".json"]

  /// Has the notes written; a name that does not say how stays in the line.
  mutating func acceptNotesFile(_ text: String) {
    let path = text.trimmed
    guard !path.isEmpty else { return say("Type a file’s name, or Esc") }
    let lowered = path.lowercased()
    guard Self.endings.contains(where: { lowered.hasSuffix($0) && lowered != $0 }) else {
      return complain("End it in .md, .csv, .tsv or .json")
    }
    closePrompt()
    effects.append(
      .exportNotes(path: path, document.transcript, document.attribution, edits.overlay))
  }
}

extension String {
  /// The words with a dash for all that does not belong into a file's name; nil where nothing is
  /// left.
  fileprivate var asFileName: String? {
    let words = split { !$0.isLetter && !$0.isNumber }.joined(separator: "-").prefix(60)
    return words.isEmpty ? nil : String(words)
  }
}

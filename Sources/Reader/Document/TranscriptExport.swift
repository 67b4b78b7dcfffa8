import TerminalCells
import Transcripts

/// A transcript that is to be written to a file.
public struct TranscriptExport: Sendable {
  /// The path as it was typed; `!` after it lets a file be replaced.
  public var path: String
  /// Which names are written beside those of the labels.
  public var names: ExportedNames
  /// The transcript.
  public var transcript: Transcript
  /// The id of the format that it was read from.
  public var format: String
  /// What the user has said about the speakers.
  public var overlay: Overlay

  /// An export from its parts.
  public init(
    path: String, names: ExportedNames = .confirmed, transcript: Transcript, format: String,
    overlay: Overlay
  ) {
    (self.path, self.names, self.format) = (path, names, format)
    (self.transcript, self.overlay) = (transcript, overlay)
  }
}

/// The line for the name of the file that the transcript is written to.
struct TranscriptFileInput: InputPurpose {
  var mark: String { "Export to: " }

  /// Names are those of `ExportedNames`.
  func hint(_ line: LineEditor, _ state: ReaderState) -> InputHint {
    let used = TextMeasure.columns(mark) + TextMeasure.columns(line.text) + 4
    let keys = "Enter writes  Esc back"
    return InputHint(
      [".txt .md .vtt .srt .json  " + keys, keys]
        .first { TextMeasure.columns($0) <= state.size.columns - used } ?? "")
  }

  /// Writes the transcript; a name without a known ending stays in the line.
  func accept(_ text: String, _ state: inout ReaderState) {
    let words = text.trimmed
    guard !words.isEmpty else { return state.say("Type a file name, or press Esc") }
    if let reason = state.whyNotExported(to: words) { return state.complain(reason) }
    state.closeInput()
    state.export(to: words)
  }
}

extension ReaderState {
  /// The endings of the name of a written transcript, by which its format is known.
  private static let endings = [".json", ".md", ".txt", ".vtt", ".srt"]

  /// Writes the transcript to the file that was typed after `:export`, or asks for its name.
  mutating func export(typed words: String) {
    guard !words.isEmpty else {
      let name = document.title.asFileName ?? document.name.asFileName ?? "transcript"
      return openInput(TranscriptFileInput(), text: "\(name).txt")
    }
    if let reason = whyNotExported(to: words) { return complain(reason) }
    export(to: words)
  }

  /// Why the transcript cannot be written to what was typed; nil where it can.
  fileprivate func whyNotExported(to words: String) -> String? {
    if !Self.exported(words).path.isFileName(endingIn: Self.endings) {
      return "The name must end in .txt, .md, .vtt, .srt or .json"
    }
    // What was made before comes with the answer; without it, names would be missing.
    return attribution.isAwaited ? "Not yet: still working out who speaks" : nil
  }

  fileprivate mutating func export(to words: String) {
    let (path, names) = Self.exported(words)
    say("Writing …")
    effects.append(
      .exportTranscript(
        document.id,
        TranscriptExport(
          path: path, names: names, transcript: document.transcript, format: document.format,
          overlay: edits.overlay)))
  }

  /// The path that was typed, and the names that were asked for by a word after it.
  private static func exported(_ words: String) -> (path: String, names: ExportedNames) {
    guard let space = words.lastIndex(of: " "),
      let names = ExportedNames(rawValue: String(words[words.index(after: space)...]))
    else { return (words, .confirmed) }
    return (String(words[..<space]).trimmed, names)
  }
}

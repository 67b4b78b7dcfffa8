import Transcripts

extension NotesReport {
  /// A card for each note, as Anki reads it from text (Anki Manual, "Text Files", "File Headers").
  ///
  /// The front has the note, and who says the words and where; the back has the quote. Without a note,
  /// the front has the words before the quote and a gap with the number of its words: what was said
  /// has to be called to mind from what led to it, and nothing of the answer is in the question. Anki
  /// knows a card again by its front. The time keeps two notes apart that say the same, the number two
  /// quotes that begin in one place.
  static func cards(_ reports: [NotesReport]) -> String {
    let header = """
      #separator:tab
      #html:true
      #notetype:Basic
      #columns:Front\tBack\tTags
      #tags column:3

      """
    return header
      + reports.flatMap { report in report.notes.map { report.card($0) + "\n" } }.joined()
  }

  private func card(_ note: ReportedNote) -> String {
    let facts = [note.speaker, document.title].compactMap { $0 }.map(Self.html)
    let link = note.link.map { link in
      "<a href=\"\(Self.html(link))\">\(note.time.map { "\($0)" } ?? Self.html(link))</a>"
    }
    let source = (facts + [link ?? note.time?.description].compactMap(\.self))
      .joined(separator: " · ")
    let written = PlainWords.lines(note.note.text).map(Self.html).joined(separator: "<br>")
    let back = [Self.html(note.note.quote), note.cue == nil ? Self.unplaced : "", source]
    let front =
      written.isEmpty
      ? [question(note), facts.joined(separator: " · ")]
      : [written, (facts + [note.time?.description].compactMap(\.self)).joined(separator: " · ")]
    return [front, back].map { $0.filter { !$0.isEmpty }.joined(separator: "<br><br>") }
      .joined(separator: "\t") + "\t" + tags
  }

  /// The quote's first words, when nothing comes before it.
  private func question(_ note: ReportedNote) -> String {
    let words = PlainWords.line(note.note.quote).split(separator: " ")
    let shown = note.before.isEmpty && words.count > 3 ? 3 : 0
    let hidden = words.count - shown
    let before =
      note.before.isEmpty ? words[..<shown].joined(separator: " ") : "… " + note.before
    let gap = Self.html("[\(hidden) \(hidden == 1 ? "word" : "words")]")
    return [Self.html(before), "<b>\(gap)</b>"].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// One for all notes of a document, below one for all of them.
  private var tags: String {
    let name = PlainWords.line(document.title).map { $0.isLetter || $0.isNumber ? $0 : "_" }
    return "lectern lectern::" + String(name)
  }

  /// Text in one line in which neither HTML nor Anki finds anything of its own: no comment, quoted
  /// field, sound, cloze or formula.
  private static func html(_ text: String) -> String {
    PlainWords.line(text).map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "#": "&#35;"
      case "[": "&#91;"
      case "{": "&#123;"
      // As an element of its own, since formulas are looked for in the text that is shown.
      case "\\": "<span>&#92;</span>"
      default: String(character)
      }
    }.joined()
  }
}

import Transcripts

/// The names in a page's title, key points and sections.
struct PageNames {
  /// A name and how the page speaks of the person.
  struct Name {
    var words: [Int]
    var text: String
    /// Whether "explains", "warned" and the like follow it, or the list of names that it is in.
    var says: Bool
    var isPossessive: Bool
  }

  private(set) var names: [Name] = []

  init(_ transcript: Transcript, table: inout WordTable) {
    let prose = transcript.keyPoints + transcript.sections.compactMap { $0.summary }
    let titles = [transcript.title].compactMap { $0 } + transcript.sections.map { $0.title }
    read(prose, isTitle: false, table: &table)
    read(titles, isTitle: true, table: &table)
  }

  private mutating func read(_ lines: [String], isTitle: Bool, table: inout WordTable) {
    var builder = CueListBuilder()
    for line in lines.prefix(500) { builder.append(start: nil, text: Self.plain(line).utf8) }
    let cues = builder.build()
    let text = SpokenText(cues)
    let ids = table.add(text, bytes: cues.text, counts: !isTitle)
    let spans = NameSpans(text: text, ids: ids, table: table)
    for span in spans.capitalised() where isLikely(span, spans, isTitle: isTitle) {
      names.append(
        Name(
          words: Array(ids[span]), text: Self.display(span, text, cues),
          says: says(after: span.upperBound, text, ids, table),
          isPossessive: spans.isPossessive(span.upperBound - 1)))
    }
  }

  /// A line with ordinary spaces and hyphens: pages have narrow and unbreakable ones inside names.
  private static func plain(_ line: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\u{A0}", "\u{2007}", "\u{2009}", "\u{200A}", "\u{202F}": plain.append(" ")
      case "\u{2010}", "\u{2011}": plain.append("-")
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// In a title every word has a capital letter, so that only a first name tells; the first word of
  /// a sentence has one, too.
  private func isLikely(_ span: Range<Int>, _ spans: NameSpans, isTitle: Bool) -> Bool {
    if spans.isFirstName(span.lowerBound) { return span.count > 1 || !isTitle }
    let entry = spans.table[spans.ids[span.lowerBound]]
    return !isTitle && !entry.traits.contains(.common) && (span.count > 1 || entry.inside > 0)
  }

  /// Whether a verb of speaking follows a name: at once, or after more names.
  private func says(after end: Int, _ text: SpokenText, _ ids: [Int], _ table: WordTable) -> Bool {
    for i in end..<min(end + 12, ids.count) {
      if i > 0, text.words[i - 1].endsSentence { return false }
      if table[ids[i]].traits.contains(.pageVerb) { return true }
      let isBetween = text.words[i].isCapitalised || text.words[i].key == "and"
      if !isBetween { return false }
    }
    return false
  }

  /// A name as it is written, without the punctuation around it and without a possessive "'s".
  static func display(_ span: Range<Int>, _ text: SpokenText, _ cues: CueList) -> String {
    span.map { word(text.words[$0], cues) }.joined(separator: " ")
  }

  private static func word(_ word: SpokenText.Word, _ cues: CueList) -> String {
    var name = cues.string(word.range)
    let drop: (Character) -> Bool = { !$0.isLetter && !$0.isNumber }
    while let first = name.first, drop(first) { name.removeFirst() }
    while let last = name.last, drop(last) { name.removeLast() }
    if name.count > 2, name.hasSuffix("'s") || name.hasSuffix("’s") { name.removeLast(2) }
    if name.count == 1, cues.string(word.range).hasSuffix(".") { name += "." }
    return word.isCapitalised ? name : capitalisedName(name)
  }

  private static func capitalisedName(_ name: String) -> String {
    let isParticle = WordTraits.of(name).contains(.particle)
    return isParticle ? name : name.prefix(1).uppercased() + name.dropFirst()
  }
}

import TranscriptSearch

/// One of the areas side by side on the screen.
public enum Pane: Int, CaseIterable, Hashable, Sendable {
  /// The sections at the left, the text, and the speakers at the right.
  case sections, transcript, speakers

  var title: String {
    switch self {
    case .sections: "Sections"
    case .transcript: "Transcript"
    case .speakers: "Speakers"
    }
  }
}

/// The list of a side pane: its selection and its filter.
struct ListPane: Hashable, Sendable {
  /// Index of the section or speaker.
  var selected = 0
  /// Only rows that have these words are shown; empty shows all.
  var filter = ""

  /// The indices that are shown of a list with these texts.
  func shown(of texts: [String]) -> [Int] {
    guard let needle = Needle(filter) else { return Array(texts.indices) }
    return texts.indices.filter { needle.occurs(in: texts[$0]) }
  }
}

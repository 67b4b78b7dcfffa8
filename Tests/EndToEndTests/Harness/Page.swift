/// Pages of our own writing, in the layout that a browser's copy of a Learning Library has.
enum Page {
  case harbour
  case hostile
  case labelled
  case scripts

  var text: String {
    switch self {
    case .harbour: Self.harbourText
    case .hostile: Self.hostileText
    case .labelled: Self.labelledText
    case .scripts: Self.scriptsText
    }
  }

  /// Twelve sections of a minute, each with four captions.
  private static let harbourText = page(
    title: "Night Work in a Harbour",
    sections: [
      "Ropes", "Lamps", "Tides", "Ferries", "Fog", "Coffee", "Cranes", "Pilots", "Ledgers", "Gulls",
      "Bells", "Morning",
    ]
  ) { section, title in
    [
      "We begin part \(section), about \(title.lowercased()).",
      "A lamp swings over the wet", "stones and nobody says a word.", "So much for \(title).",
    ]
  }

  /// Words that want to command the terminal: a title of its own, other colours, a cleared screen,
  /// the same by C1 controls, text that runs backwards, and a bell.
  private static let hostileText = page(
    title: "A Page \u{1B}]0;owned\u{7}With Manners\u{9B}31m",
    sections: ["One\u{1B}[2J", "Two\u{202E}owt"]
  ) { section, _ in
    [
      "Part \(section) \u{1B}]2;owned\u{1B}\\ sets a title,", "\u{9D}0;owned\u{9C} sets it again,",
      "\u{1B}[2J\u{1B}[?1049l\u{1B}c clears,",
      "\u{202E}sdrawkcab\u{202C} and \u{2066}apart\u{2069}\u{7}\u{8},",
      "\u{1B}Ptmux;\u{1B}\u{1B}]0;owned\u{7}\u{1B}\\ and \u{7F} rest\u{90}q\u{9C}.",
    ]
  }

  /// Two people with their names in front of what they say.
  private static let labelledText = page(
    title: "Two at a Table", sections: ["Soup", "Bread", "Letters"]
  ) { section, title in
    [
      "Marit Oost: Let us speak of \(title.lowercased()).", "It steams like a laundry.",
      "Pio: Then let it stand for \(section) minutes.", "Who had written it?",
    ]
  }

  /// Letters of one and two columns, and some with a mark of their own.
  private static let scriptsText = page(
    title: "Žluťoučký 港の夜", sections: ["Wide 東京", "Marked e\u{301}"]
  ) {
    section, _ in ["第\(section)部 is about 船 and ropes.", "Cafe\u{301} — “naïve” – straße ₂ ok."]
  }

  private static func page(
    title: String, sections: [String], captions: (Int, String) -> [String]
  ) -> String {
    let list = sections.enumerated().map { index, title in
      "- [\(clock(index * 60))](https://example.org/t?t=\(index * 60)s) **\(title)** - About \(title)."
    }
    let words = sections.enumerated().flatMap { index, title in
      captions(index + 1, title).enumerated().map { step, text in "\(index):\(step)0\(text)" }
    }
    return """
      Learning Library

      \(title)

      Key Points

        • Lamps help.

      Sections

      Full Transcript

      # \(title) **Source:** [https://example.org/t](https://example.org/t) \
      **Duration:** \(clock(sections.count * 60)) ## Summary - Lamps help. \
      ## Sections \(list.joined(separator: " ")) ## Full Transcript
      \(words.joined(separator: " "))

      """
  }

  private static func clock(_ seconds: Int) -> String {
    "00:\(seconds / 60 < 10 ? "0" : "")\(seconds / 60):00"
  }
}

import TestSupport
import Transcripts

/// Talks for the tests of attribution.
enum Talks {
  static func transcript(
    _ cues: [String], title: String? = nil, keyPoints: [String] = []
  ) -> Transcript {
    Transcript(title: title, keyPoints: keyPoints, cues: CueList(cues, every: 4))
  }

  /// A host and a guest about bees; each caption is a turn, the host's first.
  static let interview = transcript(
    [
      "Welcome to the show, everyone. I'm Ada Quill, and with me today is Tomas Reed. Tomas, how "
        + "did you get into keeping bees?",
      "Thanks for having me, Ada. I grew up next to an orchard, and my aunt had nine hives there. "
        + "I carried the smoker for her when I was six, and I was stung more than once.",
      "So, Tomas, what is it that a beginner should know before the first spring?",
      "Well, I think the first year is mostly about waiting. We tell people to buy two hives, "
        + "because then you can compare them. If one of them is weak you see it at once.",
      "That's interesting. And how do you know when to harvest?",
      "You look at the frames. When the cells are capped the honey is ripe, and I never take more "
        + "than a third of it. The bees need the rest for the winter.",
      "Right. What do you say to people who are afraid of them?",
      "I say that they should come and stand with me for ten minutes. Most of them stay for an "
        + "hour. We had a class of forty children last summer and nobody was stung.",
      "Wow, that's amazing. Tomas, where can our listeners find out more about your work?",
      "I write about it on my own page, and I give a course every April.",
      "Thank you so much for joining us today, Tomas.",
      "Thank you, Ada. It was a pleasure.",
    ], title: "Bees: a first year",
    keyPoints: [
      "Ada Quill talks with Tomas Reed about bees.",
      "Tomas Reed says that the first year is mostly about waiting.",
    ])

  static func turn(_ attribution: Attribution, cue: Int) -> Turn {
    let index = attribution.turns.lastIndex { $0.places.lowerBound <= Place(cue: cue, offset: 2) }
    return attribution.turns[index ?? 0]
  }

  static func name(_ attribution: Attribution, cue: Int) -> String? {
    turn(attribution, cue: cue).speaker.flatMap { attribution.speakers[$0].name }
  }
}

import TestSupport
import Transcripts

@testable import Reader

/// A conversation without labels, and what somebody might say of who speaks in it.
enum Talking {
  static let lines = [
    "Welcome back. I am here with Ines Falk.", "Ines, what is a lamp for?",
    "It is for reading, Ruben.", "And for finding the door.", "Is it heavy?",
    "Not at all. It is a lamp.", "So much for lamps, then.", "Thank you all. Good night.",
  ]

  /// One cue a line, ten seconds each.
  static var transcript: Transcript {
    Transcript(
      title: "On Lamps", duration: Timecode(seconds: 80),
      sections: [Section(start: Timecode(seconds: 0), title: "Lamps")],
      cues: CueList(lines, every: 10))
  }

  static func turn(
    _ cues: Range<Int>, _ speaker: Int?, _ confidence: Double = 0.9, name: Double = 0.9,
    evidence: [Evidence] = [], corrected: Bool = false
  ) -> Turn {
    Turn(
      places: Place(cue: cues.lowerBound)..<Place(cue: cues.upperBound), speaker: speaker,
      confidence: confidence, nameConfidence: name, evidence: evidence, isCorrected: corrected)
  }

  /// The same with Ruben as the best guess for the words that nobody is known to speak.
  static var guess: Attribution {
    var talk = attribution
    talk.turns[2].speaker = 0
    return talk
  }

  static let ruben = Speaker(name: "Ruben Ilves", role: .host)
  static let ines = Speaker(name: "Ines Falk", aliases: ["Inez Falk"], role: .guest)

  /// Ruben surely, Ines likely, nobody, Ines surely, and a voice without a name.
  static var attribution: Attribution {
    Attribution(
      origin: .inference, speakers: [ruben, ines, Speaker(name: nil)],
      turns: [
        turn(
          0..<2, 0,
          evidence: [
            Evidence(
              rule: .soundsLikeHost, places: Place(cue: 0)..<Place(cue: 0, offset: 13), weight: 2.1),
            Evidence(
              rule: .addressedAfter, places: Place(cue: 2)..<Place(cue: 3), speaker: 0, weight: 1.4),
            Evidence(rule: .wording, speaker: 1, weight: -0.3),
          ]),
        turn(2..<4, 1, 0.9, name: 0.6), turn(4..<5, nil, 0.4), turn(5..<6, 1), turn(6..<8, 2),
      ],
      review: [2, 1])
  }
}

extension Reading {
  /// A talk with its attribution, as if the program had just opened it.
  init(
    talking attribution: Attribution, columns: Int = 120, rows: Int = 40,
    _ transcript: Transcript = Talking.transcript
  ) {
    self.init(transcript, columns: columns, rows: rows)
    send(.opened)
    send(.overlayLoaded(Overlay()))
    answer(attribution)
  }

  /// What the last question who speaks is answered with.
  mutating func answer(_ attribution: Attribution) {
    send(.attributed(revision: attributionRevision, attribution))
  }

  /// The corrections of the last question who speaks.
  var asked: [Correction]? {
    for case .attribute(_, _, _, let corrections, _) in effects { return corrections }
    return nil
  }

  var saved: Overlay? {
    for case .saveOverlay(_, _, let overlay) in effects { return overlay }
    return nil
  }
}

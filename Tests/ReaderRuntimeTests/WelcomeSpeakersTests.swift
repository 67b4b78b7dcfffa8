import ReaderRuntime
import SpeakerAttribution
import Testing
import Transcripts

/// The first screen that a reader ever sees is to have its speakers right.
struct WelcomeSpeakersTests {
  @Test func `the speakers of the welcome are found, named and told apart`() throws {
    let transcript = try DocumentSource.welcome.read().transcript
    let attribution = SpeakerAttributor(transcript).attribution()
    #expect(
      Set(attribution.speakers.map(\.name)) == ["Tamsin Vale", "Odalys Brandt", "Ambrose Pell"])
    let (text, cues) = (SpokenText(transcript.cues), transcript.cues)
    let words = text.words.map { String(decoding: cues.text[$0.range], as: UTF8.self) }
    let truth = try Self.speakers(of: words)
    let starts = attribution.turns.map { cues.textOffset($0.places.lowerBound) }
    let wrong = words.indices.filter { index in
      let turn = starts.lastIndex { $0 <= text.words[index].range.lowerBound } ?? 0
      let speaker = attribution.turns[turn].speaker.map { attribution.speakers[$0] }
      return speaker?.name?.hasPrefix(truth[index]) != true
    }
    #expect(wrong.count * 20 < words.count, "of \(words.count) words")
  }

  /// The first name of the true speaker of each word.
  private static func speakers(of words: [String]) throws -> [String] {
    var speakers: [String] = []
    var word = 0
    for (speaker, opening) in turns {
      let opening = opening.split(separator: " ").map(String.init)
      let start = try #require(
        words.indices.dropFirst(word).first { words[$0...].starts(with: opening) },
        "\(opening)")
      speakers += [String](repeating: speakers.isEmpty ? "" : speakers.last!, count: start - word)
      speakers.append(speaker)
      word = start + 1
    }
    return speakers + [String](repeating: speakers.last!, count: words.count - word)
  }

  /// Who begins to speak with which words.
  private static let turns: KeyValuePairs = [
    "Tamsin": "Come in, sit down, there's a",
    "Odalys": "Thanks, Tamsin. Nobody plans it. The",
    "Tamsin": "That's great. And across from her",
    "Ambrose": "Hello, Tamsin. Yes, a reporter stood",
    "Tamsin": "One promise before we start. This",
    "Tamsin": "So, Odalys. Transcripts are everywhere now.",
    "Odalys": "Well, because it was made for",
    "Ambrose": "Yeah, you're right, Odalys. I mean,",
    "Tamsin": "Yeah. And what does Lectern do",
    "Odalys": "Well, it joins the captions up,",
    "Tamsin": "What about wide lines, Odalys?",
    "Odalys": "Yeah, the eye gets lost on",
    "Tamsin": "If you got here by pressing",
    "Ambrose": "Oh, it's fast, Tamsin. People talk",
    "Tamsin": "Four hundred! You can hear this",
    "Ambrose": "Well, fast isn't far. When you",
    "Tamsin": "So what's a knot?",
    "Ambrose": "Well, a heading. A paragraph. A",
    "Tamsin": "Wow. Odalys, do people who can",
    "Odalys": "Yeah, they do, Tamsin. They're doing",
    "Tamsin": "What do they ask you, Odalys?",
    "Odalys": "Oh, that's the next part, Tamsin.",
    "Tamsin": "Okay, Odalys, the man at your",
    "Odalys": "Yeah, he says there was a",
    "Tamsin": "So what did you do?",
    "Odalys": "Well, I listened to all of",
    "Tamsin": "Right. What if it wasn't bread,",
    "Odalys": "Yeah, then press Escape, and you're",
    "Tamsin": "I love that. Now tell them",
    "Odalys": "Oh, the seam! I love the",
    "Tamsin": "Okay. And if the word is",
    "Odalys": "Well, then you walk the cursor",
    "Tamsin": "That's great. Ambrose, your editor always",
    "Ambrose": "He did, Tamsin. He'd say, nine",
    "Tamsin": "So let's talk about getting lost,",
    "Odalys": "No, Tamsin. With a book you'd",
    "Tamsin": "Oh, so then I can be",
    "Odalys": "Yeah, please do. It's what it's",
    "Tamsin": "Right. Ambrose, that's how you built",
    "Ambrose": "Yeah, it is. Everything that mattered",
    "Tamsin": "By evening my eyes have had",
    "Odalys": "Well, a capital T changes the",
    "Tamsin": "Last part. Ambrose, you listened to",
    "Ambrose": "I learned that they say the",
    "Tamsin": "And what about you, Odalys?",
    "Odalys": "Right. I'd say that writing a",
    "Tamsin": "So what should people try first,",
    "Odalys": "Well, I'd say slash, any word,",
    "Tamsin": "Odalys Brandt, Ambrose Pell, thank you",
    "Odalys": "Thank you, Tamsin. It was a",
    "Ambrose": "Thank you, Tamsin. It's the letter",
    "Tamsin": "It's q, Ambrose. Good night.",
    "Ambrose": "Oh, Tamsin, one more thing.",
    "Tamsin": "There it is. Coat on, hand",
    "Ambrose": "Well, press 1, Tamsin. I'd like",
  ]
}

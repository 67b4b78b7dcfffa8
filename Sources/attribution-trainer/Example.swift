import SpeakerAttribution

/// A talk laid out as captions, with the truth about each unit.
struct Example {
  var input: UnitInput
  /// Of each unit: 1 where a turn starts at it.
  var isStart: [Float]
  /// Of each unit: 1 for a host, 0 for a guest, -1 where that is not known.
  var isHost: [Float]
  /// Of each unit: its speaker.
  var speakers: [Int32]

  init(_ talk: Talk, _ style: CaptionStyle, using random: inout Random) {
    var (tokens, sources) = style.tokens(of: talk, using: &random)
    // Dropped words make the network robust against unknown ones.
    for index in 0..<tokens.count where random.next() % 256 < 20 {
      tokens.ids[index] = UInt16(1 + random.next() % UInt64(Vocabulary.otherRows))
    }
    input = UnitInput(tokens)
    let units = input.units
    isStart = [Float](repeating: 0, count: units.count)
    var unit = 0
    for index in 1..<max(1, sources.count)
    where talk.turns[Int(sources[index])] != talk.turns[Int(sources[index - 1])] {
      while unit + 1 < units.count, Int(units.starts[unit + 1]) <= index { unit += 1 }
      let before = index - Int(units.starts[unit])
      let after = unit + 1 < units.count ? Int(units.starts[unit + 1]) - index : .max
      if before <= 3, before <= after, unit > 0 {
        isStart[unit] = 1
      } else if after <= 3 {
        isStart[unit + 1] = 1
      }
    }
    (isHost, speakers) = ([], [])
    let hosts = talk.hosts
    let known = hosts.contains(true) && hosts.contains(false)
    for unit in 0..<units.count {
      let words = units.words(unit)
      let source = sources[(words.lowerBound + words.upperBound) / 2]
      let person = talk.wordSpeakers[Int(source)]
      speakers.append(person)
      isHost.append(known ? (hosts[Int(person)] ? 1 : 0) : -1)
    }
  }
}

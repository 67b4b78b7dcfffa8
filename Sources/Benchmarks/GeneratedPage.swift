/// A generated Learning Library page of any length, the same in every run: title, key points,
/// sections and captions of common words.
struct GeneratedPage {
  /// A word of the title, which is in the first frame of every program.
  static let marker = "Lighthouse"
  /// A word in about every twenty-fifth caption.
  static let commonWord = "harbour"
  /// A word that occurs once, near the end.
  static let rareWord = "zyzzyva"

  let bytes: [UInt8]

  /// - Parameters:
  ///   - separator: the text between two captions.
  ///   - seed: the seed of the random words.
  init(cues: Int, separator: String, seed: UInt64 = 1) {
    let number = seed == 1 ? "" : " \(seed)"
    var text = """
      \(Self.marker) Keepers on Reading Aloud\(number)

      Key Points

        • The harbour is heard before it is seen.
        • A long night is best shared with a long book.

      Sections


      """
    for section in 0..<13 {
      let time = Self.stamp(section * cues / 13)
      text += "\(time) Part \(section + 1) of the night\nWhat was read in this watch.\n\n"
    }
    text += "Full Transcript\n\n"
    var bytes = Array(text.utf8)
    bytes.reserveCapacity(bytes.count + cues * 54)
    var random = seed
    for cue in 0..<cues {
      bytes.append(contentsOf: Self.stamp(cue).utf8)
      for word in 0..<8 {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        if word > 0 { bytes.append(0x20) }
        let isRare = cue == cues / 100 * 97 && word == 4
        let next = isRare ? Self.rareWord : Self.words[Int(random >> 33) % Self.words.count]
        bytes.append(contentsOf: next.utf8)
      }
      if cue % 9 == 8 { bytes.append(0x2E) }
      bytes.append(contentsOf: separator.utf8)
    }
    self.bytes = bytes
  }

  /// The time stamp of a cue; each lasts 2.2 seconds.
  private static func stamp(_ cue: Int) -> String {
    let seconds = cue * 22 / 10
    let (minutes, rest) = (seconds / 60, twoDigits(seconds % 60))
    return minutes < 60
      ? "\(minutes):\(rest)" : "\(minutes / 60):\(twoDigits(minutes % 60)):\(rest)"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static let words = """
    the a of and to in that it is was for on are with they be at one have this from by hot word but \
    what some we can out other were all there when up use your how said an each she which do their \
    time if will way about many then them write would like so these her long make thing see him two \
    has look more day could go come did number sound no most people my over know water than call \
    first who may down side been now find any new work part take get place made live where after \
    back little only round man year came show every good me give our under name very through just \
    form sentence great think say help low line differ turn cause much mean before move right boy \
    old too same tell does set three want air well also play small end put home read hand port \
    large spell add even land here must big high such follow act why ask men change went light kind \
    off need house picture try us again animal point mother world near build self earth father \
    harbour lantern café naïve storm
    """.split(separator: " ").map(String.init)
}

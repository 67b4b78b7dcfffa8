import Transcripts

/// Copies text out of an input with its white space collapsed to single spaces, and trimmed.
///
/// Nearly all captions are plain ASCII with single spaces: eight bytes at a time are tested for
/// that, and such a caption is one copy.
struct CollapsedText {
  let input: ByteView
  private(set) var issues = IssueLog()
  private var scratch: [UInt8] = []

  init(_ input: ByteView) { self.input = input }

  /// Appends a cue with the text of a range, unless nothing in it can be seen.
  mutating func append(_ range: Range<Int>, start: Timecode?, to cues: inout CueListBuilder) {
    let range = input.trimmed(range)
    if input.isPlain(range) {
      let bytes = input.bytes(range)
      if !bytes.isEmpty { cues.append(start: start) { $0.append(contentsOf: bytes) } }
    } else if collapse(range) {
      cues.append(start: start) { $0.append(contentsOf: scratch) }
    }
  }

  /// The text of a range; nil when nothing in it can be seen.
  mutating func string(_ range: Range<Int>) -> String? {
    collapse(input.trimmed(range)) ? String(decoding: scratch, as: UTF8.self) : nil
  }

  mutating func note(_ byteOffset: Int, _ message: String) { issues.note(byteOffset, message) }

  mutating func noteNegativeTime(_ byteOffset: Int) { issues.noteNegativeTime(byteOffset) }

  /// Fills `scratch`; false when nothing in it can be seen.
  private mutating func collapse(_ range: Range<Int>) -> Bool {
    scratch.removeAll(keepingCapacity: true)
    var (i, run, visible) = (range.lowerBound, range.lowerBound, false)
    while i < range.upperBound {
      let space = input.spaceLength(at: i)
      if space == 1, input[i] == 0x20, input.spaceLength(at: i + 1) == 0 {
        i += 1
      } else if space > 0 {
        copyRun(run..<i)
        scratch.append(0x20)
        i = input.skippingSpace(i, range.upperBound)
        run = i
      } else {
        if !visible { visible = input.invisibleLength(at: i) == 0 }
        i += max(1, input.characterLength(at: i))
      }
    }
    copyRun(run..<range.upperBound)
    return visible
  }

  private mutating func copyRun(_ run: Range<Int>) {
    if !run.isEmpty { scratch.append(contentsOf: input.bytes(run)) }
  }
}

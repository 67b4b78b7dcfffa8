import Transcripts

/// Writes SubRip, which has no specification: numbered cues, with a comma before milliseconds.
///
/// Cues stand in order of time; `CueTimes` gives a time to those without. Labels are text, as
/// `LabelWriter` puts it, and an inferred speaker has the mark of one: `Jane Doe?: …`. Where the
/// speaker changes inside a cue it becomes several of the same times. What looks like markup or like
/// a line of times is written with character references.
enum SubRipExport {
  static func data(_ transcript: Transcript, attribution: Attribution?) -> [UInt8] {
    let times = CueTimes(transcript)
    var (output, labels, number) = ([UInt8](), LabelWriter(), 0)
    output.reserveCapacity(transcript.cues.text.count + transcript.cues.count * 40)
    for piece in times.inOrder(SpokenPiece.list(transcript, attribution)) {
      let words = WrittenText.bytes(transcript.cues.text[piece.text], .kept)
      if words.isEmpty { continue }
      number += 1
      let start = ClockTime.text(milliseconds: times.starts[piece.cue], mark: ",")
      let end = ClockTime.text(milliseconds: times.ends[piece.cue], mark: ",")
      output += "\(number == 1 ? "" : "\n")\(number)\n\(start) --> \(end)\n".utf8
      output += MarkupEscaping.sparing(labels.bytes(piece, words))
      output.append(0x0A)
    }
    return output
  }
}

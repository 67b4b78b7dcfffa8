import TranscriptFormats
import Transcripts

/// libFuzzer's entry: reads any bytes, and traps when a transcript breaks a promise.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneInput(_ input: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: input, count: count))
  do throws(TranscriptFormatError) {
    let read = try TranscriptReader.read(bytes)
    expectSound(read.transcript, inputLength: count)
    for format in ExportFormat.allCases { expectReadable(read, as: format) }
  } catch {
    expectSound(error, inputLength: count)
  }
  return 0
}

/// What is written of cues can be read again; but plain text may look like broken captions.
private func expectReadable(_ read: ParsedTranscript, as format: ExportFormat) {
  guard let written = try? format.data(read) else { fatalError("\(format) is not written") }
  if read.transcript.cues.isEmpty || format == .txt { return }
  precondition((try? TranscriptReader.read(written)) != nil, "\(format) cannot be read again")
}

private func expectSound(_ transcript: Transcript, inputLength: Int) {
  let (cues, turns) = (transcript.cues, transcript.turns)
  precondition(String(validating: cues.text, as: UTF8.self) != nil, "text is valid UTF-8")
  for cue in 0..<cues.count {
    precondition(!cues.textRange(cue).isEmpty, "a cue has a text")
    for word in cues.words(cue) {
      precondition(cues.textRange(cue).contains(word.offset), "words are in their cue")
    }
  }
  for (a, b) in zip(turns, turns.dropFirst()) {
    precondition(a.places.upperBound == b.places.lowerBound, "turns have no gaps")
  }
  for turn in turns {
    guard let speaker = turn.speaker else { continue }
    precondition(transcript.speakers.indices.contains(speaker), "turns have known speakers")
  }
  for (a, b) in zip(transcript.sections, transcript.sections.dropFirst()) {
    precondition(a.start <= b.start, "sections are in order")
  }
  for issue in transcript.issues {
    precondition((0...inputLength).contains(issue.byteOffset), "issues are in the input")
    precondition(issue.line > 0, "lines are counted from 1")
  }
}

private func expectSound(_ error: TranscriptFormatError, inputLength: Int) {
  switch error {
  case .empty, .unrecognised: break
  case .binary(let offset), .unreadable(_, _, let offset):
    precondition((0...inputLength).contains(offset), "what cannot be read is in the input")
  }
}

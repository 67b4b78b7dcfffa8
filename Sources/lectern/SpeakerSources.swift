import Glibc
import ReaderRuntime
import SpeakerAttribution
import TranscriptFormats
import Transcripts

/// The sources besides the transcript that tell its speakers: corrections and rosters.
struct SpeakerSources {
  /// The path of a file of corrections; nil for those made in the reader.
  var corrections: String?
  /// The path of a file of people, in addition to those of the show.
  var roster: String?
  /// The number of people who speak; nil for as many as the text shows.
  var count: Int?
  /// Asks a language model; nil for none.
  var model: ModelAsking?

  /// The document's transcript and its attribution. Each correction that cannot be used is reported
  /// on standard error.
  func attribute(
    _ source: DocumentSource
  ) throws -> (read: ParsedTranscript, attribution: Attribution) {
    let (read, memory) = try recall(source)
    return (read, try attribution(of: read.transcript, memory))
  }

  /// The document's transcript and the remembered corrections and people. Damage to those is
  /// reported on standard error.
  func recall(
    _ source: DocumentSource
  ) throws -> (read: ParsedTranscript, memory: SpeakerMemory.Record) {
    let (read, hash) = try source.readWithHash()
    // Other corrections leave the saved ones alone, even damaged ones.
    let memory =
      corrections == nil
      ? Environment.speakerMemory.recall(hash, read.transcript)
      : Environment.speakerMemory.recallPeople(read.transcript)
    for notice in memory.notices { tell(notice) }
    return (read, memory)
  }

  /// The attribution of a transcript, given what is remembered about it.
  func attribution(
    of transcript: Transcript, _ memory: SpeakerMemory.Record
  ) throws -> Attribution {
    if count != nil, !transcript.turns.isEmpty { tell(LibrarySentences.countIsUnused) }
    let people = try roster.map { try SpeakerInput.people(path: $0) } ?? []
    let attributor = SpeakerAttributor(transcript, roster: people + memory.people)
    if let corrections {
      let file = try SpeakerInput.corrections(path: corrections, of: transcript.cues)
      try model?.ask(
        transcript, people: people + memory.people,
        corrections: file.corrections.compactMap { try? $0.get() })
      return attribute(
        attributor, file, of: corrections, answers: model?.answers(about: transcript))
    }
    try model?.ask(
      transcript, people: people + memory.people, corrections: memory.overlay.corrections)
    return attributor.attribution(
      corrections: memory.overlay.corrections, options: options(memory.overlay),
      answers: model?.answers(about: transcript))
  }

  /// The user's word on who speaks; the number on the command line outranks it.
  private func options(_ overlay: Overlay) -> AttributionOptions {
    count.map { AttributionOptions(speakerCount: $0) } ?? overlay.optionsBeforeRenames
  }

  private func attribute(
    _ attributor: SpeakerAttributor, _ corrections: CorrectionsFile, of file: String,
    answers: ModelAnswers?
  ) -> Attribution {
    var usable: [(number: Int, correction: Correction)] = []
    var problems: [(number: Int, sentence: String)] = []
    for (number, entry) in corrections.corrections.enumerated() {
      switch entry {
      case .success(let correction): usable.append((number, correction))
      case .failure(let problem): problems.append((number, LibrarySentences.sentence(problem)))
      }
    }
    let overlay = Overlay(
      corrections: usable.map(\.correction), options: corrections.options)
    let attribution = attributor.attribution(
      corrections: overlay.corrections, options: options(overlay), answers: answers)
    problems += attribution.refused.map {
      (usable[$0.index].number, LibrarySentences.sentence($0.reason))
    }
    for problem in problems.sorted(by: { $0.number < $1.number }) {
      tell(LibrarySentences.about(file: file, correction: problem.number, problem.sentence))
    }
    return attribution
  }

  private func tell(_ sentence: String) { Output.tell(sentence) }
}

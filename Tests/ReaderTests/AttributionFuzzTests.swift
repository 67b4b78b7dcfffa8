import TerminalCells
import TestSupport
import Testing
import Transcripts

@testable import Reader

/// Any keys, any answers to who speaks and any overlays, in any order.
struct AttributionFuzzTests {
  private static let keys =
    "j k → ← Space b g G } { ) ( 3 n N w t z Tab & Esc ^O f s v c S J r u U C C Space Backspace W i K o 1 2 3 a e d d m ' B x y Y a Enter Enter ↓ ^U"
    .split(separator: " ").map(String.init)

  /// Turns at random places, by anybody, as sure as you like.
  private func attribution(_ random: inout SplitMix, _ cues: CueList) -> Attribution {
    let names = ["Ruben Ilves", "Ines Falk", "Otto", nil, "Mona", nil]
    let speakers = (0..<Int(random.next() % 7)).map { _ in
      Speaker(
        name: names[Int(random.next() % 6)],
        role: [nil, .host, .guest][Int(random.next() % 3)])
    }
    let starts = Set([0] + (0..<Int(random.next() % 9)).map { _ in Int(random.next() % 220) })
      .map { cues.place($0) }.sorted()
    let ends = starts.dropFirst() + [Place(cue: cues.count)]
    let turns = zip(starts, ends).map { start, end in
      let speaker = Int(random.next() % UInt64(speakers.count + 1))
      return Turn(
        places: start..<max(start, end), speaker: speaker < speakers.count ? speaker : nil,
        confidence: Double(random.next() % 100) / 99,
        nameConfidence: Double(random.next() % 100) / 99,
        evidence: [Evidence(rule: .wording, places: start..<max(start, end), weight: 1)],
        isCorrected: random.next() % 9 == 0)
    }
    let origins: [Attribution.Origin] = [.none, .inference, .labels, .oneSpeaker, .inference]
    return Attribution(
      origin: origins[Int(random.next() % 5)], speakers: speakers,
      turns: random.next() % 9 == 0 ? [] : turns, review: [turns.count - 1, 0])
  }

  /// Notes on any words, and one on none.
  private func overlay(_ random: inout SplitMix) -> Overlay {
    func place() -> Place { Place(cue: Int(random.next() % 9), offset: Int(random.next() % 40)) }
    let notes = (0..<Int(random.next() % 5)).map { index in
      let (one, other) = (place(), place())
      return Note(
        places: index == 3 ? nil : min(one, other)..<max(one, other), quote: "words",
        text: index == 1 ? "" : "note \(index)")
    }
    return Overlay(notes: notes, marks: ["a": place()])
  }

  @Test(arguments: [UInt64(1), 2, 3], [(120, 40), (60, 20)])
  func `the cursor's place, its row and the turns agree`(seed: UInt64, size: (Int, Int)) {
    var random = SplitMix(seed: seed)
    var reading = Reading(Talking.transcript, columns: size.0, rows: size.1)
    reading.send(.opened)
    reading.send(.overlayLoaded(Overlay()))
    reading.press("/")
    reading.type("lamp")
    reading.press("Enter")
    for _ in 0..<150 {
      if random.next() % 12 == 0 {
        reading.send(
          .attributed(
            revision: reading.attributionRevision, attribution(&random, reading.document.cues),
            people: random.next() % 3 == 0 ? [RosterPerson(name: "Mona", aliases: ["Mo"])] : []))
      } else if random.next() % 9 == 0 {
        reading.send(.timeTold(milliseconds: Int(random.next() % 9_000_000)))
      } else if random.next() % 40 == 0 {
        reading.send(.overlayLoaded(overlay(&random)))
      } else if random.next() % 40 == 0 {
        reading.send(.documentLoaded(Document(Talking.transcript, name: "talk.txt")))
      } else {
        reading.press(Self.keys[Int(random.next() % UInt64(Self.keys.count))])
      }
      #expect(reading.cursorRow >= 0 && reading.cursorRow < reading.textRows)
      let window = reading.textWindow
      #expect(window.rows[window.cursorRow].range != nil)
      #expect(reading.rows.count == size.1)
      #expect(reading.isTyping || !reading.isChoosingSpeaker && !reading.isRenaming)
      #expect(reading.isTypingNote == reading.isNoting)
      let notes = reading.overlay.notes.count
      #expect(reading.placedNotes + reading.unplacedNotes == notes)
      let shared = reading.document.statistics.bytes.reduce(0, +)
      #expect(shared <= reading.document.cues.text.count)
    }
  }
}

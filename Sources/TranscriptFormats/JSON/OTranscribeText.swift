import CGumbo
import Transcripts

/// Makes cues of the HTML that an `.otr` file holds: one from each time to the next. A line that
/// starts with a label, and each line where there are no times, is a cue of its own.
struct OTranscribeText {
  private var builder = SpokenCuesBuilder()
  private var time: Timecode?
  /// The lines of the open cue, and the one being read.
  private var words = CueText()
  private var line = CueText()
  /// The text of the stamp that is being read.
  private var stamp: CueText?
  private var stampElements = 0

  init(_ document: HTMLDocument) {
    document.forEachPart { part in
      switch part {
      case .start(let element): start(element)
      case .end(let element): end(element)
      case .text(let text, _):
        if stamp == nil { line.append(text) } else { stamp?.append(text) }
      }
    }
    endLine()
    flush()
  }

  consuming func build() -> SpokenCues { builder.build() }

  private mutating func start(_ element: HTMLElement) {
    if stamp != nil {
      stampElements += 1
    } else if Self.isStamp(element) {
      (stamp, stampElements) = (CueText(), 1)
    } else if element.isBlock || element.tag == GUMBO_TAG_BR {
      endLine()
    }
  }

  private static func isStamp(_ element: HTMLElement) -> Bool {
    element.attribute("data-timestamp") != nil
      || element.attribute("class")?.split(separator: " ").contains("timestamp") == true
  }

  private mutating func end(_ element: HTMLElement) {
    guard let text = stamp else {
      if element.isBlock { endLine() }
      return
    }
    stampElements -= 1
    guard stampElements == 0 else { return }
    stamp = nil
    let words = String(decoding: text.collapsed() ?? [], as: UTF8.self)
    if let time = element.attribute("data-timestamp").flatMap(Self.seconds) ?? ShownTime.read(words)
    {
      let label = self.label()
      endLine()
      flush()
      self.time = time
      if let label { line.append(label) }
    } else {
      line.append(words.utf8)
    }
  }

  /// The label that the open line is so far: the words after the time are that speaker's.
  private mutating func label() -> [UInt8]? {
    guard let text = line.collapsed(), text.last == 0x3A,
      LabelKind(String(decoding: text.dropLast(), as: UTF8.self)) != .none
    else { return nil }
    line = CueText()
    return text + " ".utf8
  }

  private static func seconds(_ text: String) -> Timecode? {
    guard let seconds = Double(text), 0..<1e7 ~= seconds else { return nil }
    return Timecode(milliseconds: Int((seconds * 1000).rounded()))
  }

  private mutating func endLine() {
    guard let text = line.collapsed() else { return line = CueText() }
    if time == nil || Self.startsWithLabel(text) { flush() }
    if !words.bytes.isEmpty { words.appendLineBreak() }
    words.append(text)
    line = CueText()
  }

  private static func startsWithLabel(_ line: [UInt8]) -> Bool {
    line.withUnsafeBufferPointer { LabelSyntax(ByteView($0), 0..<$0.count) != nil }
  }

  private mutating func flush() {
    guard words.isVisible else { return }
    builder.append(start: time, words)
    (words, time) = (CueText(), nil)
  }
}

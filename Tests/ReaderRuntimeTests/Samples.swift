import Reader
import ReaderRuntime
import TerminalCells
import TranscriptFormats
import Transcripts

/// Small documents and what is needed around them.
enum Samples {
  static let page = """
    # Bread and Letters

    **Source:** [https://example.org/bread](https://example.org/bread)
    **Duration:** 00:01:40

    ## Summary

    - Bakers count time in loaves.

    ## Sections

    - [00:00:00](https://example.org/bread?t=0s) **The Oven** - How it is lit.
    - [00:01:00](https://example.org/bread?t=60s) **The Letter** - Who wrote it.

    ## Full Transcript

    0:00 We light it at four. 0:04 Nobody is awake then. 1:00 And then a letter came. 1:05 From whom?
    """

  static func document(_ page: String = page) -> Document {
    let read = try? TranscriptReader.read(Array(page.utf8))
    return Document(read?.transcript ?? Transcript(), name: "sample")
  }

  static func theme() throws -> Theme { try ThemeStore(folder: nil).theme(named: "default-dark") }

  static func session(
    size: CellSize = CellSize(columns: 40, rows: 8), effects: EffectRunner
  ) throws -> ReaderSession {
    ReaderSession(
      state: ReaderState(document: document(), size: size), theme: try theme(),
      themes: ThemeStore(folder: nil), effects: effects)
  }
}

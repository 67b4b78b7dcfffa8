import SpeakerAttribution
import TranscriptLibrary
import Transcripts

/// What is remembered about who speaks in a document: its overlay, and the people of its show.
public struct SpeakerMemory: Sendable {
  /// What was found on disk.
  public struct Record: Hashable, Sendable {
    /// The overlay of the document; empty when there is none.
    public var overlay = Overlay()
    /// Candidates, from other transcripts of the same show.
    public var people: [RosterPerson] = []
    /// One sentence for each thing that is not as it was left, or could not be read.
    public var notices: [String] = []
  }

  /// Nil where a user has no folder for data.
  private let directory: DataDirectory?

  /// The memory in a folder; nil remembers nothing.
  public init(_ directory: DataDirectory?) { self.directory = directory }

  /// That of a user; see `DataDirectory`.
  public init(environment: (String) -> String?) {
    self.init(DataDirectory(environment: environment))
  }

  /// What is remembered about a document. What cannot be read is told in the notices and stays as it
  /// is.
  public func recall(_ hash: ContentHash, _ transcript: Transcript) -> Record {
    guard let directory else { return Record() }
    var found = Record()
    do throws(LibraryError) {
      let loaded = try OverlayStore(directory).load(hash, transcript)
      found.overlay = loaded.overlay
      found.notices += LibrarySentences.notices(loaded)
    } catch {
      found.notices.append(LibrarySentences.sentence(error))
    }
    let shown = recallPeople(transcript)
    found.people = shown.people
    found.notices += shown.notices
    return found
  }

  /// The people of a document's show alone; its overlay is not looked at.
  public func recallPeople(_ transcript: Transcript) -> Record {
    var found = Record()
    guard let directory, let show = ShowKey.of(transcript) else { return found }
    do throws(LibraryError) {
      let (roster, setAside) = try RosterStore(directory).load()
      found.people = roster.people(of: show)
      if let setAside { found.notices.append(LibrarySentences.setAside(setAside)) }
    } catch {
      found.notices.append(LibrarySentences.sentence(error))
    }
    return found
  }

  /// Keeps an overlay, and learns from it who the people of the show are.
  /// - Parameters:
  ///   - known: the overlay as it was last recalled or kept.
  ///   - inferred: the speakers as they were before any correction.
  /// - Returns: one sentence for each damaged file that was in the way.
  /// - Throws: what could not be written; the overlay is written first.
  @discardableResult
  public func keep(
    _ overlay: Overlay, replacing known: Overlay, inferred: [Speaker], _ hash: ContentHash,
    _ transcript: Transcript
  ) throws(LibraryError) -> [String] {
    guard let directory else { throw .noFolder }
    var setAside = [try OverlayStore(directory).save(overlay, replacing: known, hash, transcript)]
    if let show = ShowKey.of(transcript), !overlay.corrections.isEmpty {
      setAside.append(
        try RosterStore(directory).update { roster in
          roster.learn(
            overlay.corrections, inferred: inferred, of: show, areForms: NameLikeness.areForms)
        })
    }
    return setAside.compactMap { $0.map(LibrarySentences.setAside) }
  }
}

import SpeakerAttribution
import TranscriptLibrary
import Transcripts

/// The stored overlays of documents, and the people of their shows.
public struct SpeakerMemory: Sendable {
  /// The stored data about one document.
  public struct Record: Hashable, Sendable {
    /// The overlay of the document; empty when there is none.
    public var overlay = Overlay()
    /// Candidates, from other transcripts of the same show.
    public var people: [RosterPerson] = []
    /// One sentence for each item that was changed, or could not be read.
    public var notices: [String] = []
  }

  /// Nil when the user has no data folder.
  private let directory: DataDirectory?

  /// The memory in a folder; nil remembers nothing.
  public init(_ directory: DataDirectory?) { self.directory = directory }

  /// The user's memory; see `DataDirectory`.
  public init(environment: (String) -> String?) {
    self.init(DataDirectory(environment: environment))
  }

  /// The overlay of a document and the people of its show. Files that cannot be read are reported in
  /// the notices and left as they are.
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

  /// The people of a document's show alone, without its overlay.
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

  /// Saves an overlay, and learns the people of the show from it.
  /// - Parameters:
  ///   - known: the overlay as it was last recalled or saved.
  ///   - inferred: the speakers before any correction.
  /// - Returns: one sentence for each damaged file that was set aside.
  /// - Throws: the first failure; the overlay is written first.
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

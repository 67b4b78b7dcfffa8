import TranscriptLibrary
import Transcripts

extension Library {
  /// The result of checking the whole library.
  public struct Check: Hashable, Sendable {
    /// One sentence for each finding, damage first.
    public var lines: [String] = []
    /// False when something is damaged that cannot be restored from the rest.
    public var isSound = true

    fileprivate mutating func add(damage: String) {
      lines.append(damage)
      isSound = false
    }
  }

  /// Checks every file, repairs the index, brings it up to date and infers missing speakers. Reads the
  /// whole library.
  public func check(progress: LibraryProgress) throws(LibraryError) -> Check {
    var check = Check()
    try checkFiles(&check, progress)
    try checkIndex(&check)
    _ = try catchUp(progress: progress) { false }
    if let notice = notice() { check.lines.append(notice) }
    check.lines.append(LibrarySentences.shelf(try documents()))
    return check
  }

  private func checkFiles(
    _ check: inout Check, _ progress: LibraryProgress
  ) throws(LibraryError) {
    let overlays = OverlayStore(try folder())
    let copies = try shelf().hashes().sorted { $0.key.hex < $1.key.hex }
    for (number, (hash, path)) in copies.enumerated() {
      progress(number, copies.count, "Checking")
      if let bytes = try? FileBytes.read(path: path, limit: .max), ContentHash(bytes) != hash {
        check.add(damage: LibrarySentences.altered(hash, path: path))
      }
      do throws(DocumentError) {
        let transcript = try DocumentSource.file(path: path).read().transcript
        do throws(LibraryError) {
          let loaded = try overlays.load(hash, transcript)
          if let path = loaded.setAside { check.add(damage: LibrarySentences.setAside(path)) }
        } catch {
          check.add(damage: LibrarySentences.sentence(error))
        }
      } catch {
        check.add(damage: ErrorSentences.sentence(error))
      }
    }
  }

  private func checkIndex(_ check: inout Check) throws(LibraryError) {
    let problems = try index().check()
    guard !problems.isEmpty else { return }
    check.lines += problems.map { "the index: \(ErrorSentences.visible($0))" }
    check.lines.append("the index is rebuilt from the documents")
    try clearIndex()
  }

  /// Empties the index; bringing it up to date fills it again.
  public func clearIndex() throws(LibraryError) {
    try index().clear()
    work.withLock { $0.unreadable = [] }
  }
}

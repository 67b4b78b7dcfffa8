import TranscriptLibrary
import Transcripts

extension Library {
  /// What a look at the whole library found.
  public struct Check: Hashable, Sendable {
    /// In sentences, what is damaged first.
    public var lines: [String] = []
    /// False where something is damaged that cannot be made again from the rest.
    public var isSound = true

    fileprivate mutating func add(damage: String) {
      lines.append(damage)
      isSound = false
    }
  }

  /// Looks at every file, mends the index, brings it up to date and finds out who speaks. Costs
  /// reading the whole library.
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
    check.lines.append("the index was made anew from the documents")
    try clearIndex()
  }

  /// Takes the index away; bringing it up to date makes it anew.
  public func clearIndex() throws(LibraryError) {
    try index().clear()
    work.withLock { $0.unreadable = [] }
  }
}

import Reader
import TranscriptLibrary
import Transcripts

extension Library {
  /// Answers the reader's requests.
  /// - Parameter opened: the document that the program was started with, which `:add` adds; nil when
  ///   it was started with the library.
  public func requestHandler(opened: DocumentSource?) -> LibraryRequestHandler {
    { request, isCancelled, post in
      switch request {
      case .list: return [self.list()] + self.pendingNotices
      case .search(let revision, let query, let limit):
        return self.answer(query, limit: limit, revision: revision, isCancelled)
      case .open(let hash, let query, let textOffset):
        return [self.open(hash, query: query, textOffset: textOffset)]
      case .archive(let hash, let isArchived):
        return self.changed { () throws(LibraryError) in try self.setArchived(isArchived, hash) }
      case .remove(let hash):
        return self.changed { () throws(LibraryError) in try self.remove(hash) }
      case .add: return [.noticeGiven(self.addition(of: opened))]
      case .catchUp: return self.catchUp(isCancelled, post)
      }
    }
  }

  private func list() -> Event {
    do throws(LibraryError) {
      return .libraryLoaded(try documents(), problem: nil)
    } catch {
      return .libraryLoaded([], problem: LibrarySentences.sentence(error))
    }
  }

  /// The notices about the index that were not shown yet.
  private var pendingNotices: [Event] { notice().map { [.noticeGiven($0)] } ?? [] }

  private func answer(
    _ query: String, limit: Int, revision: Int, _ isCancelled: () -> Bool
  ) -> [Event] {
    do throws(LibraryError) {
      let results = try search(query, limit: limit, isCancelled: isCancelled)
      return isCancelled() ? [] : [.librarySearched(revision: revision, results)] + pendingNotices
    } catch {
      let problem = LibrarySentences.sentence(error)
      return [.librarySearched(revision: revision, LibraryResults(problem: problem))]
    }
  }

  private func open(_ hash: ContentHash, query: String?, textOffset: Int?) -> Event {
    guard let source = source(hash) else {
      return .noticeGiven("It is no longer in the library: R refreshes the list")
    }
    do throws(DocumentError) {
      let read = try source.read()
      let name = (try? shelf().entry(hash).name) ?? source.name
      return .documentOpened(
        OpenedDocument(
          document: Document(
            read.transcript, name: name, format: read.format, canReload: false,
            id: .library(hash)),
          textOffset: textOffset, lastPlace: position(hash)?.place,
          matches: query.flatMap { try? matches($0, in: hash) } ?? [], query: query))
    } catch {
      return .noticeGiven(ErrorSentences.sentence(error))
    }
  }

  private func changed(_ change: () throws(LibraryError) -> Void) -> [Event] {
    do throws(LibraryError) {
      try change()
      return [list()]
    } catch {
      return [list(), .saveFailed(LibrarySentences.sentence(error))]
    }
  }

  private func addition(of source: DocumentSource?) -> String {
    guard let source, source.canReload else {
      return "Only a file can be added here; pipe other text to lectern add -"
    }
    do {
      let addition = try add(source)
      return addition.isNew
        ? "Added to the library: L shows it" : "It is in the library already: L shows it"
    } catch let error as DocumentError {
      return ErrorSentences.sentence(error)
    } catch let error as LibraryError {
      return LibrarySentences.sentence(error)
    } catch {
      return ErrorSentences.visible("\(error)")
    }
  }

  /// New results show in the list, but each refresh reads it again.
  private static let documentsBetweenLists = 25

  /// Returns no events when it was interrupted, since it continues later.
  private func catchUp(_ isCancelled: () -> Bool, _ post: (Event) -> Void) -> [Event] {
    var isInterrupted = false
    var stage: String?
    do throws(LibraryError) {
      let notice = try catchUp(
        progress: { done, all, what in
          post(.libraryProgressed("\(what) \(done + 1) of \(all)"))
          defer { stage = what }
          if stage.map({ $0 != what }) ?? false
            || done % Self.documentsBetweenLists == Self.documentsBetweenLists - 1
          {
            post(list())
          }
        },
        isCancelled: {
          isInterrupted = isCancelled()
          return isInterrupted
        })
      guard !isInterrupted else { return [] }
      return [.libraryProgressed(nil), list()] + (notice.map { [.noticeGiven($0)] } ?? [])
        + pendingNotices
    } catch {
      return [.libraryProgressed(nil), .noticeGiven(LibrarySentences.sentence(error))]
    }
  }
}

import TerminalCells
import TranscriptFormats
import Transcripts

/// The list of the library's documents, for people and for programs.
public struct ShelfReport {
  private let documents: [ShelvedDocument]

  /// Sorts the documents: the last read or added comes first.
  public init(_ documents: [ShelvedDocument]) {
    func moment(_ document: ShelvedDocument) -> String {
      max(document.lastRead ?? "", document.added)
    }
    self.documents = documents.sorted {
      (moment($0), $1.shownTitle, $1.hash.hex) > (moment($1), $0.shownTitle, $0.hash.hex)
    }
  }

  /// One line for each document.
  /// - Parameter columns: how wide a line may be, where that is known.
  public func table(columns: Int?) -> [UInt8] {
    let narrow = table { _ in ("", "") }
    // What the other columns leave: for titles, and a third of it for people.
    let beside = narrow.split(separator: "\n").map { TextMeasure.columns(String($0)) }.max() ?? 0
    guard let room = columns.map({ max(30, $0 - beside) }) else {
      return Array(table { ($0.shownTitle, Self.people($0)) }.utf8)
    }
    let titles = documents.map { TextMeasure.columns($0.shownTitle) }.max() ?? 0
    let people = documents.map { TextMeasure.columns(Self.people($0)) }.max() ?? 0
    let forPeople = min(people, max(room / 3, room - titles))
    let text = table { document in
      (
        TextMeasure.truncated(ErrorSentences.visible(document.shownTitle), to: room - forPeople),
        TextMeasure.truncated(ErrorSentences.visible(Self.people(document)), to: forPeople)
      )
    }
    return Array(text.utf8)
  }

  private func table(_ wide: (ShelvedDocument) -> (title: String, people: String)) -> String {
    // Numbers stand on the right.
    var table = TextTable(right: [3, 4, 5])
    table.add(["Title", "People", "Date", "Duration", "Read", "Notes", "ID"])
    for document in documents {
      let (title, people) = wide(document)
      table.add([
        title, people, document.date ?? "", document.duration?.longDescription ?? "",
        document.percentRead.map { "\($0)%" } ?? "", document.notes > 0 ? "\(document.notes)" : "",
        String(document.hash.hex.prefix(8)),
      ])
    }
    return table.text
  }

  private static func people(_ document: ShelvedDocument) -> String {
    document.people.joined(separator: ", ")
  }
}

extension ShelfReport {
  /// An array; members that are not known are absent.
  public func json() throws -> [UInt8] { try JSONLine.bytes(documents.map(Members.init)) }

  private struct Members: Encodable {
    var hash: String
    var name: String
    var title: String?
    var people: [String]
    var date: String?
    var added: String
    var duration: Double?
    var percentRead: Int?
    var lastRead: String?
    var notes: Int
    var isArchived: Bool

    init(_ document: ShelvedDocument) {
      (hash, name, title) = (document.hash.hex, document.name, document.title)
      (people, date, added) = (document.people, document.date, document.added)
      (duration, percentRead) = (document.duration?.inSeconds, document.percentRead)
      (lastRead, notes) = (document.lastRead, document.notes)
      isArchived = document.isArchived
    }

    enum CodingKeys: String, CodingKey {
      case hash, name, title, people, date, added, notes
      case duration = "duration_s"
      case percentRead = "percent_read"
      case lastRead = "last_read"
      case isArchived = "archived"
    }
  }
}

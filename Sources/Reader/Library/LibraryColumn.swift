import TerminalCells
import Transcripts

/// A column of the library: its content and place.
struct LibraryColumn: Hashable, Sendable {
  let order: LibraryList.Order
  let title: String
  var start = 0
  var width: Int
  let isRight: Bool

  /// The columns that a window has room for; the title takes the rest of the width.
  static func shown(in columns: Int) -> [LibraryColumn] {
    var shown = [
      LibraryColumn(order: .title, title: "Title", width: 0, isRight: false),
      LibraryColumn(order: .people, title: "People", width: 24, isRight: false),
      LibraryColumn(order: .date, title: "Date", width: 10, isRight: false),
      LibraryColumn(order: .duration, title: "Length", width: 8, isRight: true),
      LibraryColumn(order: .progress, title: "Read", width: 5, isRight: true),
      LibraryColumn(order: .notes, title: "Notes", width: 6, isRight: true),
    ]
    // The least important column goes first.
    let leaving: [LibraryList.Order] = [.people, .date, .notes, .duration]
    for order in leaving where columns - width(of: shown) < 28 {
      shown.removeAll { $0.order == order }
    }
    shown[0].width = max(1, columns - width(of: shown) - 2)
    var start = 1
    for index in shown.indices {
      shown[index].start = start
      start += shown[index].width + 2
    }
    return shown
  }

  private static func width(of columns: [LibraryColumn]) -> Int {
    columns.dropFirst().reduce(0) { $0 + $1.width + 2 }
  }

  var role: Role {
    switch order {
    case .title: .text
    case .notes: .count
    default: .secondary
    }
  }

  func text(_ document: ShelvedDocument) -> String {
    switch order {
    case .read, .title: (document.isArchived ? "[archived] " : "") + document.shownTitle
    case .people: document.people.joined(separator: ", ")
    case .date: document.date ?? ""
    case .duration: document.duration?.longDescription ?? ""
    case .progress: document.percentRead.map { "\($0)%" } ?? ""
    case .notes: document.notes > 0 ? "\(document.notes)" : ""
    }
  }
}

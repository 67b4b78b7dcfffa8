extension ReaderState {
  /// Puts a view in front; a list of the library that is there comes back when it is closed.
  mutating func openFront(_ kind: Front.Kind) {
    if let front, front.kind.isKept { beneath.append(front) }
    front = Front(kind: kind)
  }

  /// Closes the view in front: what it lies on is shown again.
  mutating func closeFront() {
    guard document.origin != .none || !beneath.isEmpty else { return effects.append(.quit) }
    front = beneath.popLast()
  }

  /// Closes all views: the document is shown.
  mutating func showDocument() { (front, beneath) = (nil, []) }
}

extension Front.Kind {
  /// Whether it comes back when what was opened from it is closed.
  var isKept: Bool { self == .library || self == .results }
}

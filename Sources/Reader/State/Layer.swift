/// What `q` goes back to: a document with the list in front of it from which another was opened.
struct Layer: Sendable {
  var reading: DocumentScreen
  var front: Front
  /// What lies between the document and the front.
  var beneath: [Front]
}

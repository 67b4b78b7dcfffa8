/// A value in storage of its own: reading a part copies no other part, and changing it in place
/// copies nothing while it has a single owner. A screen with a document has some sixty arrays and strings,
/// and the parts are read a thousand times a frame.
struct Boxed<Value: Sendable>: Sendable {
  /// To be looked into only: a part that is read through it is copied alone, where `value` copies all.
  private(set) var storage: Storage

  init(_ value: Value) { storage = Storage(value) }

  var value: Value {
    @inline(__always) get { storage.value }
    _modify {
      if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.value) }
      yield &storage.value
    }
  }

  // Shared storage is never changed, as `_modify` makes its own first: so it may go to any thread.
  final class Storage: @unchecked Sendable {
    fileprivate(set) var value: Value

    fileprivate init(_ value: Value) { self.value = value }
  }
}

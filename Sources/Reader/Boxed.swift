/// A value in storage of its own: to read a part of it copies no other part, and to change it in place
/// copies nothing while nobody else has it. A screen with a document has some sixty arrays and strings,
/// and the parts are read a thousand times a frame.
struct Boxed<Value: Sendable>: Sendable {
  private var storage: Storage

  init(_ value: Value) { storage = Storage(value) }

  var value: Value {
    @inline(__always) get { storage.value }
    _modify {
      if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.value) }
      yield &storage.value
    }
  }

  // Shared storage is never changed, as `_modify` makes its own first: so it may go to any thread.
  private final class Storage: @unchecked Sendable {
    var value: Value

    init(_ value: Value) { self.value = value }
  }
}

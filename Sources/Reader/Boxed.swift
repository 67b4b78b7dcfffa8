/// A value in storage of its own: to read a part of it copies no other part, and to change it in place
/// copies nothing while nobody else has it. A screen with a document has some sixty arrays and strings,
/// and the parts are read a thousand times a frame.
struct Boxed<Value: Sendable>: Sendable {
  /// Exactly one: an array is storage that is copied when it is changed and somebody else has it.
  private var storage: [Value]

  init(_ value: Value) { storage = [value] }

  var value: Value {
    _read { yield storage[0] }
    _modify { yield &storage[0] }
  }
}

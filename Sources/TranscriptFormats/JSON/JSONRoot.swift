/// The root of a JSON document: an object, or an array.
enum JSONRoot {
  case object(JSONMembers)
  case array(JSONObjects)

  /// Nil when the document is neither.
  init?(_ decoder: any Decoder) {
    if let members = JSONMembers(decoder) {
      self = .object(members)
    } else if let objects = JSONObjects(decoder) {
      self = .array(objects)
    } else {
      return nil
    }
  }

  /// The members of an object.
  var members: JSONMembers? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The objects of an array, from its start.
  var objects: JSONObjects? {
    if case .array(let objects) = self { objects } else { nil }
  }
}

extension Transcript {
  /// The URL of the recording at a time, such as `https://…&t=186s`; nil where the source is not a
  /// web address.
  public func link(at time: Timecode) -> String? {
    guard let source, source.hasPrefix("http://") || source.hasPrefix("https://") else {
      return nil
    }
    // A query after a fragment would not be read.
    let address = source.prefix { $0 != "#" }
    return "\(address)\(address.contains("?") ? "&" : "?")t=\(time.seconds)s"
  }
}

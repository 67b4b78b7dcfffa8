extension Transcript {
  /// The address of the recording at a second, such as `https://…&t=186s`; nil where the source is
  /// no address.
  public func link(at time: Timecode) -> String? {
    guard let source, source.hasPrefix("http://") || source.hasPrefix("https://") else {
      return nil
    }
    // Behind a fragment nothing would be read.
    let address = source.prefix { $0 != "#" }
    return "\(address)\(address.contains("?") ? "&" : "?")t=\(time.seconds)s"
  }
}

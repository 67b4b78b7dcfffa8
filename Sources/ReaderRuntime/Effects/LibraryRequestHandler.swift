import Reader

/// Answers a request of the reader to the library: events during the work are posted, the last ones
/// are returned.
public typealias LibraryRequestHandler =
  @Sendable (LibraryRequest, _ isCancelled: () -> Bool, _ post: (Event) -> Void) -> [Event]

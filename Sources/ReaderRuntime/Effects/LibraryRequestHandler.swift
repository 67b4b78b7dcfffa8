import Reader

/// Answers what the reader asks of the library: the last events of the answer are returned, those on
/// the way are posted.
public typealias LibraryRequestHandler =
  @Sendable (LibraryRequest, _ isCancelled: () -> Bool, _ post: (Event) -> Void) -> [Event]

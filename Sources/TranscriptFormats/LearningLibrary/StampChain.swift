/// Keeps the candidates that tell one story.
///
/// The times of captions rise, but a single false candidate ("10:30" said aloud) must not swallow
/// every stamp until the recording gets there, as it would if each stamp only had to come after the
/// one before. So the backbone is the longest chain of usual candidates whose times never fall
/// (patience sorting, O(n log n); O(n) when they are in order already). The others are then held
/// against their neighbours in it: captions of people who talk over each other step back by a few
/// seconds, and those are kept; an odd-looking candidate must lie between its neighbours.
struct StampChain {
  /// The distance by which a usual stamp may lie outside of its neighbours, in seconds.
  static let step = 10
  /// The distance from the last stamp within which an odd one is believed, in seconds.
  static let reach = 120
  /// The longest distance between the neighbours of a doubtful one, in seconds: a time of day that
  /// is spoken of falls between two captions by a rare chance.
  static let closeness = 20

  private(set) var candidates: [StampCandidate]
  let style: StampStyle

  init(_ candidates: consuming [StampCandidate]) {
    self.candidates = candidates
    style = StampStyle(self.candidates)
    if !keepAllInOrder() { keepLongestChain() }
    keepThoseThatFit()
  }

  /// Keeps every usual candidate if their times never fall; else none.
  private mutating func keepAllInOrder() -> Bool {
    var last = 0
    for candidate in candidates where style.grade(candidate) == .usual {
      if candidate.seconds < last { return false }
      last = candidate.seconds
    }
    for i in candidates.indices where style.grade(candidates[i]) == .usual {
      candidates[i].add(.kept)
    }
    return true
  }

  private mutating func keepLongestChain() {
    // tails[n]: the candidate with the smallest time that ends a chain of n + 1 of them.
    var tails: [Int32] = []
    var previous = [Int32](repeating: -1, count: candidates.count)
    for (i, candidate) in candidates.enumerated() where style.grade(candidate) == .usual {
      let length = chainLength(tails, upTo: candidate.seconds)
      if length > 0 { previous[i] = tails[length - 1] }
      if length == tails.count { tails.append(Int32(i)) } else { tails[length] = Int32(i) }
    }
    var i = tails.last ?? -1
    while i >= 0 {
      candidates[Int(i)].add(.kept)
      i = previous[Int(i)]
    }
  }

  /// The length of the longest chain so far that ends at or before a time.
  private func chainLength(_ tails: [Int32], upTo seconds: Int) -> Int {
    if let last = tails.last, candidates[Int(last)].seconds <= seconds { return tails.count }
    var (low, high) = (0, tails.count)
    while low < high {
      let middle = (low + high) / 2
      if candidates[Int(tails[middle])].seconds <= seconds {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  private mutating func keepThoseThatFit() {
    // `next` runs ahead to the backbone's next candidate; all kept ones before it are the backbone's.
    var (before, next, lastOdd) = (-1, -1, 0)
    for i in candidates.indices {
      if next <= i { next = backbone(from: i) }
      let seconds = candidates[i].seconds
      if next == i {
        (before, lastOdd, next) = (seconds, seconds, backbone(from: i + 1))
        continue
      }
      let earliest = max(0, before)
      let latest =
        next < candidates.count
        ? candidates[next].seconds : before < 0 ? before : before + Self.reach
      switch style.grade(candidates[i]) {
      case .usual where seconds >= earliest - Self.step && seconds <= latest + Self.step:
        candidates[i].add(.kept)
      case .odd where seconds >= max(earliest, lastOdd) && seconds <= latest:
        candidates[i].add(.kept)
        lastOdd = seconds
      case .doubtful
      where seconds >= max(earliest, lastOdd) && seconds <= latest
        && latest - earliest <= Self.closeness:
        candidates[i].add(.kept)
        lastOdd = seconds
      default: break
      }
    }
  }

  private func backbone(from index: Int) -> Int {
    var i = index
    while i < candidates.count, !candidates[i].isKept { i += 1 }
    return i
  }
}

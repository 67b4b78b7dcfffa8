/// Random numbers that are the same in every run (Steele, Lea and Flood's SplitMix64).
public struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: some BinaryInteger) { state = UInt64(truncatingIfNeeded: seed) }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  public mutating func byte() -> UInt8 { UInt8(truncatingIfNeeded: next()) }

  /// A number from 0 up to, not including, a limit above 0.
  public mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}

import ReaderRuntime
import Testing

struct LocalDayTests {
  @Test func `a day is year, month and day in digits`() {
    let parts = LocalDay.today().split(separator: "-", omittingEmptySubsequences: false)
    #expect(parts.map(\.count) == [4, 2, 2])
    #expect(parts.compactMap { Int($0) }.count == 3)
    #expect((1...12).contains(Int(parts[1]) ?? 0) && (1...31).contains(Int(parts[2]) ?? 0))
  }
}

/// Products of row-major matrices of `Float`, with the tile of the result held in registers.
package enum MatrixProduct {
  /// `c += a · b`, with `a` of `rows` x `inner` (its rows `strideA` apart), `b` of `inner` x
  /// `columns`, and `c` of `rows` x `columns` (its rows `strideC` apart). `columns` is a multiple
  /// of 16.
  package static func add(
    _ a: UnsafePointer<Float>, strideA: Int, _ b: UnsafePointer<Float>,
    to c: UnsafeMutablePointer<Float>, strideC: Int, rows: Int, inner: Int, columns: Int
  ) {
    var row = 0
    while row + 4 <= rows {
      fourRows(
        a + row * strideA, strideA, b, c + row * strideC, strideC, inner: inner, columns: columns)
      row += 4
    }
    while row < rows {
      oneRow(a + row * strideA, b, c + row * strideC, inner: inner, columns: columns)
      row += 1
    }
  }

  private static func fourRows(
    _ a: UnsafePointer<Float>, _ strideA: Int, _ b: UnsafePointer<Float>,
    _ c: UnsafeMutablePointer<Float>, _ strideC: Int, inner: Int, columns: Int
  ) {
    let (a1, a2, a3) = (a + strideA, a + 2 * strideA, a + 3 * strideA)
    for column in stride(from: 0, to: columns, by: 16) {
      var (c0, c1, c2, c3) = (
        SIMD16<Float>(), SIMD16<Float>(), SIMD16<Float>(), SIMD16<Float>()
      )
      var source = UnsafeRawPointer(b + column)
      for index in 0..<inner {
        let factor = source.loadUnaligned(as: SIMD16<Float>.self)
        c0 += factor * a[index]
        c1 += factor * a1[index]
        c2 += factor * a2[index]
        c3 += factor * a3[index]
        source += columns * 4
      }
      accumulate(c0, c + column)
      accumulate(c1, c + strideC + column)
      accumulate(c2, c + 2 * strideC + column)
      accumulate(c3, c + 3 * strideC + column)
    }
  }

  private static func oneRow(
    _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ c: UnsafeMutablePointer<Float>,
    inner: Int, columns: Int
  ) {
    for column in stride(from: 0, to: columns, by: 16) {
      var sum = SIMD16<Float>()
      var source = UnsafeRawPointer(b + column)
      for index in 0..<inner {
        sum += source.loadUnaligned(as: SIMD16<Float>.self) * a[index]
        source += columns * 4
      }
      accumulate(sum, c + column)
    }
  }

  @inline(__always)
  private static func accumulate(_ sum: SIMD16<Float>, _ target: UnsafeMutablePointer<Float>) {
    let target = UnsafeMutableRawPointer(target)
    target.storeBytes(
      of: target.loadUnaligned(as: SIMD16<Float>.self) + sum, as: SIMD16<Float>.self)
  }
}

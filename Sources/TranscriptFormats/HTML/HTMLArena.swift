/// Memory that is given out piece by piece and freed as a whole.
///
/// Gumbo frees its tree by recursion, which a deep one takes beyond the end of the stack; freed like
/// this, no tree needs that.
final class HTMLArena {
  private static let blockSize = 256 * 1024
  private var blocks: [UnsafeMutableRawPointer] = []
  private var free = UnsafeMutableRawBufferPointer(start: nil, count: 0)

  /// Memory for anything of a size, until the arena ends.
  func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    let needed = max(16, (size + 15) & ~15)
    if free.count < needed {
      let capacity = max(needed, Self.blockSize)
      let block = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
      blocks.append(block)
      free = UnsafeMutableRawBufferPointer(start: block, count: capacity)
    }
    let piece = free.baseAddress!
    free = UnsafeMutableRawBufferPointer(rebasing: free[needed...])
    return piece
  }

  deinit { for block in blocks { block.deallocate() } }
}

import GRDB

/// Divides text into words, without case and diacritics (SQLite's `unicode61`), and each run of
/// ideographs into single ones, so that a query of one ideograph is a word and one of several a
/// phrase.
final class CJKTokenizer: FTS5CustomTokenizer {
  /// The name in the tables of `IndexSchema`, which never change once published.
  static let name = "signs"

  private let words: any FTS5Tokenizer

  init(db: Database, arguments: [String]) throws {
    words = try db.makeTokenizer(.unicode61(diacritics: .remove))
  }

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization,
    pText: UnsafePointer<CChar>?, nText: CInt, tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    let text = UnsafeBufferPointer(
      start: UnsafeRawPointer(pText)?.assumingMemoryBound(to: UInt8.self), count: Int(nText))
    guard let first = text.indices.first(where: { Ideographs.length(text, at: $0) != nil }) else {
      return words.tokenize(
        context: context, tokenization: tokenization, pText: pText, nText: nText,
        tokenCallback: tokenCallback)
    }
    var shift = Shift(callback: tokenCallback, context: context, offset: 0)
    var (start, offset) = (0, first)
    while offset < text.count {
      guard let length = Ideographs.length(text, at: offset) else {
        offset += 1
        continue
      }
      let result = tokenize(text[start..<offset], &shift, tokenization)
      guard result == 0 else { return result }
      let end = offset + length
      let code = UnsafeBufferPointer(rebasing: text[offset..<end]).withMemoryRebound(to: CChar.self)
      { tokenCallback(context, 0, $0.baseAddress, CInt(length), CInt(offset), CInt(end)) }
      guard code == 0 else { return code }
      (start, offset) = (end, end)
    }
    return tokenize(text[start...], &shift, tokenization)
  }

  /// The receiver of the tokens of a part of the text.
  private struct Shift {
    let callback: FTS5TokenCallback
    let context: UnsafeMutableRawPointer?
    /// The part's offset in the text.
    var offset: CInt
  }

  /// Tokenizes a part of the text without ideographs.
  private func tokenize(
    _ part: Slice<UnsafeBufferPointer<UInt8>>, _ shift: inout Shift,
    _ tokenization: FTS5Tokenization
  ) -> CInt {
    guard !part.isEmpty else { return 0 }
    shift.offset = CInt(part.startIndex)
    return UnsafeBufferPointer(rebasing: part).withMemoryRebound(to: CChar.self) { bytes in
      withUnsafeMutablePointer(to: &shift) { shift in
        words.tokenize(
          context: shift, tokenization: tokenization, pText: bytes.baseAddress,
          nText: CInt(bytes.count)
        ) { context, flags, token, count, start, end in
          guard let shift = context?.assumingMemoryBound(to: Shift.self).pointee else { return 1 }
          return shift.callback(
            shift.context, flags, token, count, start + shift.offset, end + shift.offset)
        }
      }
    }
  }
}

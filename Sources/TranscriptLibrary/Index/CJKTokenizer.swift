import GRDB
import Transcripts

/// Divides text into words, without case and diacritics (SQLite's `unicode61`) and with the letters
/// that people type for those like `ł` and `æ`, and each run of ideographs into single ones, so that
/// a query of one ideograph is a word and one of several a phrase.
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
    guard let first = text.indices.first(where: { Self.needsCare(text, at: $0) }) else {
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

  /// Whether an ideograph or a letter that may be spelled otherwise is at an offset.
  private static func needsCare(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    switch text[offset] {
    case ..<0xC3: false
    // Latin-1 and Latin Extended-A; Latin Extended Additional.
    case 0xC3...0xC5, 0xE1: true
    default: Ideographs.length(text, at: offset) != nil
    }
  }

  /// The receiver of the tokens of a part of the text.
  private struct Shift {
    let callback: FTS5TokenCallback
    let context: UnsafeMutableRawPointer?
    /// The part's offset in the text.
    var offset: CInt

    /// Hands a token on, spelled as it is typed.
    func pass(
      _ flags: CInt, _ token: UnsafePointer<CChar>?, _ count: CInt, _ start: CInt, _ end: CInt
    ) -> CInt {
      let bytes = UnsafeBufferPointer(
        start: UnsafeRawPointer(token)?.assumingMemoryBound(to: UInt8.self), count: Int(count))
      guard let typed = TypedLetters.replaced(in: bytes) else {
        return callback(context, flags, token, count, start, end)
      }
      return typed.withUnsafeBytes {
        callback(
          context, flags, $0.assumingMemoryBound(to: CChar.self).baseAddress, CInt($0.count), start,
          end)
      }
    }
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
          return shift.pass(flags, token, count, start + shift.offset, end + shift.offset)
        }
      }
    }
  }
}

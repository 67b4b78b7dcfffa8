import GRDB

/// The words and ideographs of a text, folded, with their offsets in it.
final class Tokens {
  /// The folded bytes of all tokens, concatenated.
  private(set) var folded: [UInt8] = []
  /// Of each token: the end of its folded bytes, and its UTF-8 offsets in the text.
  private(set) var spans: [(end: Int, text: Range<Int>)] = []

  var count: Int { spans.count }

  func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : spans[index - 1].end)..<spans[index].end
  }

  /// Replaces the tokens with those of another text.
  func read(_ text: String, with tokenizer: any FTS5Tokenizer) {
    folded.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        // It fails only when the callback does.
        _ = tokenizer.tokenize(
          context: Unmanaged.passUnretained(self).toOpaque(), tokenization: .aux,
          pText: bytes.baseAddress, nText: CInt(clamping: bytes.count)
        ) { context, _, token, count, start, end in
          guard let context, let token, start <= end else { return 0 }
          let tokens = Unmanaged<Tokens>.fromOpaque(context).takeUnretainedValue()
          let bytes = UnsafeRawBufferPointer(start: token, count: Int(count))
          tokens.folded.append(contentsOf: bytes)
          tokens.spans.append((tokens.folded.count, Int(start)..<Int(end)))
          return 0
        }
      }
    }
  }
}

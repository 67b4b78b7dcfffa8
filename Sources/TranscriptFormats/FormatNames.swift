extension ParsedTranscript {
  /// The format in words, such as `WebVTT`; its name where there are none.
  public var formatInWords: String { Self.words[format] ?? format }

  private static let words = [
    "learning-library": "a page of a Learning Library", "webvtt": "WebVTT", "srt": "SubRip",
    "sbv": "YouTube captions (SBV)", "lrc": "LRC", "ttml": "TTML",
    "srv1": "YouTube captions (srv1)",
    "srv2": "YouTube captions (srv2)", "srv3": "YouTube captions (srv3)",
    "json3": "YouTube captions (json3)", "infojson": "yt-dlp info.json",
    "podcast-json": "Podcasting 2.0 JSON", "chapters-json": "Podcasting 2.0 chapters",
    "whisper": "Whisper", "assemblyai": "AssemblyAI", "deepgram": "Deepgram",
    "aws-transcribe": "AWS Transcribe", "google-speech": "Google Speech-to-Text",
    "azure-speech": "Azure Speech", "rev": "Rev", "elevenlabs": "ElevenLabs",
    "speechmatics": "Speechmatics", "json": "JSON", "otr": "oTranscribe", "html": "HTML",
    "text": "plain text", "markdown": "Markdown", "lectern": "Lectern’s JSON",
  ]
}

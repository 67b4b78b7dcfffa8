import Testing
import Transcripts

@testable import ReaderRuntime

struct MediaLinkTests {
  @Test(arguments: [
    "https://www.youtube.com/watch?v=a-B_9", "http://m.youtube.com/watch?list=x&v=a-B_9&t=7",
    "https://youtu.be/a-B_9?t=99", "https://www.youtube.com/live/a-B_9?feature=share#x",
    "https://youtube.com/shorts/a-B_9/", "https://www.youtube-nocookie.com/embed/a-B_9?start=5",
    "HTTPS://YouTube.com/watch?v=a-B_9&t=1m2s",
  ])
  func `each form of a YouTube address leads to the second`(source: String) {
    #expect(
      MediaLink(source)?.at(Timecode(milliseconds: 123_900))
        == "https://www.youtube.com/watch?v=a-B_9&t=123s")
  }

  @Test(arguments: [
    ("https://vimeo.com/1234", "https://vimeo.com/1234#t=61s"),
    (
      "https://player.vimeo.com/video/1234?h=1#t=5s",
      "https://player.vimeo.com/video/1234?h=1#t=61s"
    ),
    ("https://example.org/a.mp3", "https://example.org/a.mp3#t=61"),
    ("https://example.org:80/a.mp3?x=1#t=9", "https://example.org:80/a.mp3?x=1#t=61"),
    ("http://me@host/", "http://me@host/#t=61"),
    ("https://www.youtube.com/@harbour", "https://www.youtube.com/@harbour#t=61"),
    ("https://www.youtube.com/watch?v=", "https://www.youtube.com/watch?v=#t=61"),
    ("https://youtu.be/a\"b", "https://youtu.be/a%22b#t=61"),
    ("https://youtube.com.example.org/watch?v=x", "https://youtube.com.example.org/watch?v=x#t=61"),
    (
      " https://example.org/ž<b>`\\{|}\u{202E}\u{7}\n",
      "https://example.org/%C5%BE%3Cb%3E%60%5C%7B%7C%7D%E2%80%AE%07#t=61"
    ),
  ])
  func `other media have a fragment`(source: String, link: String) {
    #expect(MediaLink(source)?.at(Timecode(seconds: 61)) == link)
  }

  @Test(arguments: [
    "", "talk.mp3", "file:///a.mp3", "javascript:alert(1)//https://x", "https://", "https:///a",
    "https://a b", "ftp://example.org/a", "https://:80/",
  ])
  func `what is no address of the web has no link`(source: String) {
    #expect(MediaLink(source) == nil)
  }
}

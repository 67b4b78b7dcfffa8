import Testing
import Transcripts

@testable import TranscriptLibrary

struct ShowKeyTests {
  @Test(arguments: [
    ("Night Harbour #123: Ropes", "night harbour"),
    ("Night Harbour – Ep. 12 Ropes", "night harbour"),
    ("Night Harbour, Episode 7", "night harbour"), ("Night Harbour S2E11 - Bells", "night harbour"),
    ("Ropes and Bells | Night Harbour", "night harbour"),
    ("Ropes: a Story | Night Harbour #452", "night harbour"),
    ("Ropes | Night Harbour | Ep. 3", "night harbour"),
    ("Night Harbour #9 | Ropes", "night harbour"),
    ("Night Harbour: Ropes", "night harbour"), ("NIGHT HARBOUR: ropes", "night harbour"),
    ("Café Žižkov: Ropes", "café žižkov"), ("港の夜 #4: 綱", "港の夜"),
  ])
  func `titles of one show are made in one way`(title: String, show: String) {
    #expect(ShowKey.of(Transcript(title: title)) == ShowKey("title:" + show))
  }

  @Test(arguments: [
    "Ropes and Bells", "Part 2: Bells", "#12: Bells", "Ep. 12: Bells", "Interview: Ida Voss", ":",
    "",
    "12:30 at Night", "| |", "why not: Bells", "The Harbour:", "Q&A: Bells", "One 3",
    "A title that goes on and on and on before: Bells",
  ])
  func `other titles say nothing`(title: String) {
    #expect(ShowKey.of(Transcript(title: title)) == nil)
  }

  @Test(arguments: [
    ("https://www.youtube.com/@NightHarbour/videos", "youtube.com/@nightharbour"),
    ("https://m.youtube.com/c/Night?x=1", "youtube.com/c/Night"),
    ("https://youtube.com/channel/UCab-1", "youtube.com/channel/UCab-1"),
    ("https://night.libsyn.com/ropes", "night.libsyn.com"),
    ("http://NIGHT.substack.com/p/ropes#x", "night.substack.com"),
    ("https://anchor.fm/night/episodes/1", "anchor.fm/night"),
    ("https://feeds.megaphone.fm/NIGHT", "feeds.megaphone.fm/night"),
    ("https://open.spotify.com/show/4rO", "open.spotify.com/show/4rO"),
  ])
  func `a channel's address says the show`(source: String, channel: String) {
    let transcript = Transcript(title: "Other: Ropes", source: source)
    #expect(ShowKey.of(transcript) == ShowKey("source:" + channel))
  }

  @Test(arguments: [
    "https://www.youtube.com/watch?v=abc", "https://youtu.be/abc", "https://example.org/talk",
    "https://www.libsyn.com/x", "night.libsyn.com", "", "://", "https://", "https://@x/@",
    "https://youtube.com/channel/", "https://www.youtube.com/watch?v=/@night",
  ])
  func `the address of one recording says nothing`(source: String) {
    #expect(ShowKey.of(Transcript(source: source)) == nil)
  }
}

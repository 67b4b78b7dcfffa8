import Testing

@testable import SpeakerAttribution

/// Whether two names are forms of one.
struct NameLikenessTests {
  @Test(arguments: [
    ("Jane Doe", "jane  DOE"), ("Dr. Jane Doe", "Jane Doe"), ("José Núñez", "Jose Nunez"),
    ("O’Brien", "O'Brien"), ("Jean-Luc Roy", "Jean Luc Roy"), ("Žofie Čapková", "zofie capkova"),
    ("Ana Dvořák", "Ana Dvor\u{30C}a\u{301}k"), ("Søren Groß", "Soren Gross"), ("Prof", "prof."),
    ("山田太郎", "山田太郎"), ("Анна", "АННА"),
  ])
  func `case, accents, punctuation and titles do not count`(a: String, b: String) {
    #expect(NameLikeness.likeness(a, b) == 1)
  }

  @Test(arguments: [
    ("Marc", "Mark"), ("Jon", "John"), ("Tim Hwang", "Tim Huang"), ("Balkmar", "Volkmar"),
    ("Balkmar", "Volkmar Uhlig"), ("Volkmar Ulick", "Volkmar Uhlig"), ("Kball", "KBall"),
    ("K Ball", "Kball"), ("Vagner Santana", "Wagner Santana"), ("Philip", "Fillip"),
    ("Stephen", "Steven"), ("Catherine", "Kathryn"), ("Abraham Daniel", "Abraham Daniels"),
    ("Ann", "Anne"), ("Erik", "Eric"), ("Brian", "Bryan"), ("Geoff", "Jeff"), ("Sean", "Shawn"),
  ])
  func `what sounds the same is the same name`(a: String, b: String) {
    #expect(NameLikeness.areForms(a, b), "\(NameLikeness.likeness(a, b))")
  }

  @Test(arguments: [
    ("Tim", "Tim Hwang"), ("Hwang", "Tim Hwang"), ("Mike", "Michael"), ("Mike", "Michael Moore"),
    ("Bob Moore", "Robert Moore"), ("Chris", "Christopher Poe"), ("Chris", "Christine Poe"),
    ("J. Moore", "Jane Moore"), ("Jane Q. Moore", "Jane Moore"), ("Hwang Tim", "Tim Hwang"),
    ("Mary Ann Poe", "Maryann Poe"), ("Jonahtan", "Jonathan"), ("Kat", "Katie"),
  ])
  func `a short form is a form`(a: String, b: String) {
    #expect(NameLikeness.areForms(a, b), "\(NameLikeness.likeness(a, b))")
  }

  @Test(arguments: [
    ("Ben", "Len"), ("Jan", "Dan"), ("Tim", "Tom"), ("Dan", "Don"), ("Adam", "Ada"),
    ("Kevin", "Devin"), ("Harry", "Larry"), ("Gary", "Cary"), ("Maria", "Marie"),
    ("Robert", "Roberta"), ("Daniel", "Danielle"), ("Samuel", "Samantha"), ("Erin", "Aaron"),
    ("Tim Hwang", "Tom Hwang"), ("Tim Hwang", "Tim Holt"), ("Jane Smith", "Bob Smith"),
    ("Jerod", "Gerhard"), ("Adam", "Jerod"), ("Jane", ""), ("", ""), ("!", "?"), ("山田", "山本"),
    ("Marcus", "Marco"), ("Aaron van Wirdum", "Sjors Provoost"), ("Julia", "Julian"),
  ])
  func `another name is another person`(a: String, b: String) {
    #expect(!NameLikeness.areForms(a, b), "\(NameLikeness.likeness(a, b))")
  }

  @Test func `the order of two names does not matter, and likeness is between 0 and 1`() {
    let names = [
      "Tim", "Tim Hwang", "Hwang Tim", "Volkmar Uhlig", "Balkmar", "Mike", "Michael Poe", "J. Poe",
      "Anne", "Anna", "山田 太郎", "", "X", "Marie-Claire de la Tour d'Auvergne",
    ]
    for a in names {
      for b in names {
        let likeness = NameLikeness.likeness(a, b)
        #expect((0...1).contains(likeness))
        #expect(likeness == NameLikeness.likeness(b, a), "\(a), \(b)")
      }
      if !a.isEmpty { #expect(NameLikeness.likeness(a, a) == 1) }
    }
  }

  @Test func `endless names are compared in bounded time`() {
    let long = String(repeating: "Bartholomew", count: 100_000)
    let many = String(repeating: "Bo ", count: 100_000)
    #expect(NameLikeness.areForms(long, long))
    #expect(!NameLikeness.areForms(long, many))
  }

  @Test(arguments: [
    ("kitten", "sitting", 3), ("abc", "acb", 1), ("", "abc", 3), ("abc", "abc", 0),
    ("ca", "abc", 3),
  ])
  func `slips are letters added, missing, changed or swapped`(a: String, b: String, slips: Int) {
    #expect(EditDistance.between(Array(a), Array(b)) == slips)
  }
}

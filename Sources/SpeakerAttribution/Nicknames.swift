/// First names and their short forms.
enum Nicknames {
  /// Whether both are in one line of the table.
  static func areForms(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    guard let linesA = lines[FoldedName.string(a)], let linesB = lines[FoldedName.string(b)] else {
      return false
    }
    return !linesA.isDisjoint(with: linesB)
  }

  /// The lines that have a name.
  private static let lines: [String: Set<Int>] = {
    var lines: [String: Set<Int>] = [:]
    for (number, line) in table.split(separator: "\n").enumerated() {
      for name in line.split(separator: " ") { lines[String(name), default: []].insert(number) }
    }
    return lines
  }()

  /// A name, then its short forms. A short form may belong to several.
  private static let table = """
    abigail abby abbie gail
    abraham abe bram
    albert al bert
    alexander alex alec sandy sasha xander
    alexandra alex sandra sandy sasha lexi
    alfred al fred alfie
    andrew andy drew
    andrea andy
    angela angie
    anthony antony tony
    antonio tony
    barbara barb babs barbie
    benjamin ben benny benji
    bradley brad
    cameron cam
    caroline carrie caro
    catherine katherine kathryn cathy kathy kate katie kat cat kit
    charles charlie chuck chas
    charlotte charlie lottie
    christian chris
    christina tina chris
    christine chris chrissy
    christopher chris kit topher
    daniel dan danny
    danielle dani
    david dave davey
    deborah deb debbie debby
    donald don donnie
    dorothy dot dottie
    douglas doug
    edward ed eddie ted ned teddy
    elizabeth liz lizzie beth betty eliza lisa betsy libby
    emily em emmy
    ernest ernie
    eugene gene
    florence flo
    francis frank fran
    frances fran frankie
    frederick fred freddie freddy
    gabriel gabe
    geoffrey jeffrey geoff jeff
    gerald gerry jerry
    gregory greg gregg
    harold harry hal
    henry harry hank
    isabella isabel bella izzy
    jacob jake
    jacqueline jackie
    james jim jimmy jamie
    janet jan
    jason jay
    jennifer jen jenny jenn
    jeremy jerry jem
    jessica jess jessie
    joanna jo joanne
    john johnny jack
    jonathan jon jonny nathan
    joseph joe joey
    joshua josh
    judith judy
    katrina trina kat
    kenneth ken kenny
    kimberly kim
    laurence lawrence larry
    leonard len lenny leo
    louis lou
    louise lou
    lucille lucy
    madeleine maddie maddy
    margaret maggie meg peggy marge margie
    martin marty
    matthew matt matty
    maximilian max
    maxwell max
    melissa mel missy
    michael mike mick micky mikey mickey
    michelle shelly
    mitchell mitch
    nathaniel nathan nate nat
    nicholas nick nicky nico
    nicole nicky nikki
    oliver ollie
    pamela pam
    patricia pat patty trish tricia
    patrick pat paddy
    peter pete
    philip phil pip
    rachel rach
    randall randy
    raymond ray
    rebecca becky becca bekah
    richard rich rick dick richie ricky
    robert rob bob bobby robbie bert
    roberta bobbie
    rodney rod
    ronald ron ronnie
    russell russ
    samantha sam sammy
    samuel sam sammy
    sean shaun shawn
    sebastian seb bastian
    sidney sid
    solomon sol
    stanley stan
    stephanie steph steffi
    steven stephen steve
    stuart stewart stu
    susan sue susie suzie suzanne
    sylvester sly
    terence terry
    theodore ted theo teddy
    theresa terry tess tessa
    thomas tom tommy
    timothy tim timmy
    valerie val
    veronica ronnie
    victor vic
    victoria vicky tori
    vincent vince vinny
    virginia ginny
    walter walt wally
    wesley wes
    william will bill billy liam willy
    zachary zach zack
    """
}

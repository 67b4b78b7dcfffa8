/// Common first names, so that a name is known without a capital letter. A short list that helps;
/// names that it lacks are found by how they are used.
enum FirstNames {
  /// Names that are hardly ever another word. Sorted.
  static let clear: StaticString = """
    aaron abby abdul abdullah abe abhishek abigail abraham adam adele adi aditya adrian adriana
    agata agnes ahmad ahmed aidan aimee aisha ajay akash akiko akira alan alana alba albert
    alberto alec alejandra alejandro aleksandr alessandro alex alexander alexandra alexandre
    alexei alexey alexis alfred alfredo ali alice alicia alina alisa alison alissa alistair
    allan allen allie allison allyson alma alvaro alvin alyssa amal amanda amar amara amelia
    amelie amina amir amit amos amy ana anand anastasia anders andre andrea andreas andrei
    andres andrew andrey andy angela angelica angelina angelo angie anika anil anish anita anja
    anjali ankit ankur ann anna annabel anne annette annie annika anthony antoine anton antonia
    antonio anurag anya ariana ariel arielle arjun arlene armand armando arnaud arnav arnold
    arthur arturo arun ashish ashleigh ashley ashok ashwin astrid atul aubrey audrey ava avi
    ayesha barb barbara bart bartosz beatrice beatriz becca becky belinda bella ben benedict
    benjamin benji bennett benny benoit bernadette bernard bernie bert bertha bertrand beth
    bethany betsy betty beverly bianca bilal billy bjorn blaine bob bobby bonnie boris brad
    bradley brandi brandon brenda brendan brennan brent bret brett brian briana brianna bridget
    brigitte britney brittany brooke bruce bruno bryan bryce bryson byron caitlin caleb callie
    calvin cameron camila camilla camille candace candice cara carina carissa carl carla carlo
    carlos carlton carly carmen carole caroline carolyn carrie casey cassandra cassie catalina
    catherine cathy cecilia cedric celeste celia celine cesar chantal charlene charles charlie
    charlotte cheryl chester chiara chloe chris christa christian christie christina christine
    christoph christophe christopher christy ciara cindy claire clara clarissa claudia clayton
    clementine clifford clint clive cody colin colleen collin connie connor conor conrad
    constance cora corey corinne cory courtney craig cristian cristina curt curtis cynthia cyril
    cyrus daisy dale damian damien damon dan dana danica daniel daniela danielle danny dante
    daphne dara darcy darius darlene darrel darrell darren darryl daryl dave david davide dean
    deb debbie debby deborah debra deena deepak deirdre delia denis denise dennis denny derek
    derrick desiree desmond devika devin dhruv diana diane diego dieter dimitri dina dinesh dirk
    divya dmitri dmitriy dmitry dmytro dolores domenic dominic dominik dominique don donald
    donna donnie donovan dora doreen doris dorothy doug douglas duane duncan dustin dwayne
    dwight dylan ed eddie edgar edith edmund eduardo edward edwin eileen eitan elaine eleanor
    elena eli eliana elias elijah elisa elisabeth elise eliza elizabeth ella ellen ellie elliot
    elliott elmer eloise elsa elsie elvira emanuel emil emile emilia emilie emilio emily emma
    emmanuel emmett enrico enrique eric erica erick erik erika erin ernest ernesto ernie esme
    esperanza estelle esther ethan eugene eugenia eugenio eva evan evelyn everett evgeny ezra
    fabian fabien fabio fabrice fabrizio faisal fanny farah farhan fatima faye felicia felicity
    felipe felix fernanda fernando filip filipe fiona florian floyd fran frances francesca
    francesco francine francis francisco franco francois frankie franz fred freddie freddy
    frederic frederick fredrik frieda fritz fyodor gabe gabriel gabriela gabriella gabrielle
    gail gareth garrett garry gary gavin gayle gemma genevieve geoff geoffrey george georgina
    gerald geraldine gerard gerry gideon gilbert giles gina ginny giorgio giovanna giovanni
    gisela giulia giulio giuseppe glenn gloria gonzalo gopal gordon graham greg gregg gregor
    gregory greta gretchen guadalupe guido guillaume guillermo gunnar gunther gus gustav gustavo
    gwen gwendolyn hadi hadley hailey hakan haley hamza hana hank hanna hannah hannes hans hari
    harold haroon harriet harris harrison harry harsh harvey hasan hassan hayley heather hector
    heidi helen helena helene hemant hendrik henri henrik henrique henry herb herbert herman
    hilary hillary hiro hiroshi holger holly horst hortense howard hubert hugh hugo humberto
    hussein iain ian ibrahim ida ignacio igor ilan ilana ilona ilse ilya imogen imran ines ingo
    ingrid irena irene irina irma isaac isabel isabella isabelle isaiah ishaan isla ismail itai
    ivan ivana ivo jace jackie jackson jaclyn jacob jacqueline jacques jada jaime jake jakob
    jakub jamal james jamie jan jana jane janelle janet janice janine jared jarrod jasmin
    jasmine jason jasper javier jayne jeanette jeanne jeff jefferson jeffrey jen jenna jennie
    jennifer jenny jens jeremiah jeremy jermaine jerome jerry jesper jess jesse jessica jessie
    jesus jill jillian jim jimmy jo joachim joan joana joanna joanne joao joaquin jocelyn jodi
    jody joe joel joey johan johann johanna johannes john johnny jon jonah jonas jonathan
    jonathon jordan jordi jorge jose josef josefina joseph josephine josh joshua josiah joyce
    juan juanita judith judy juha jules julia julian juliana julie julien juliet juliette julio
    julius jun jurgen justin justine kai kaitlyn kamal kamala kareem karen karim karin karina
    karl karla karthik kasia kate katherine kathleen kathryn kathy katia katie katrin katrina
    katy kavita kay kayla keiko keira keith kelly kelsey kelvin ken kendall kendra kendrick
    kenji kenneth kenny kent kerri kerry kevin khalid kieran kim kimberly kiran kirk kirsten
    kirsty klaus konrad konstantin krishna krista kristen kristian kristin kristina kristine
    kristof krystal kumar kunal kurt kyle kylie lachlan lana landon lara larissa larry lars
    laszlo latifa laura lauren laurent laurie lavanya lawrence layla lea leah leif leila lena
    leo leon leona leonard leonardo leonid leonor leroy lesley leslie lester leticia levi lewis
    liam lidia lila lilian liliana lillian lina linda lindsay lindsey linus lionel lisa liv liz
    liza lizzie lois lola lora lorenzo loretta lori lorna lorraine louis louisa louise lourdes
    luc luca lucas lucia luciano lucie lucille lucinda lucy luigi luis luisa lukas lukasz luke
    luther lydia lyle lynda lyndon lynn lynne maarten mabel mackenzie maddie madeleine madeline
    mads magda magdalena maggie magnus mahesh maja malcolm malia malik mallory malory mandy
    manfred manish manny manoj manuel manuela mara marc marcel marcella marcelo marcia marcin
    marco marcos marcus margaret margarita margo margot maria mariah mariam marian mariana
    marianne mariano marie mariel marilyn mario marion marisa marissa marius marjorie marko
    markus marlene marsha marshall marta martha martijn martin martina marty marvin mary massimo
    mateo mateusz mathew mathias mathieu matilda mats matt matteo matthew matthias matthieu
    mattias maude maura maureen maurice mauricio mauro mavis maxim maxime maximilian maxwell
    maya meera meg megan meghan mehdi mehmet mei melanie melinda melissa melvin meredith mia
    micah michael michaela michal michel michele michelle miguel mihai mikael mike mikey mikhail
    mila mildred millie milo milton mimi mina mindy minnie mira miranda miriam mitchell mohamed
    mohammad mohammed mohan mohit moira mollie molly mona monica monika monique morgan morris
    mortimer moses mukesh murali muriel murray mustafa myles myra myron nadia nadine nancy naoki
    naomi narendra natalia natalie natasha nate nathan nathaniel naveen neal ned neha neil nell
    nellie nelson nia niall nic nicholas nick nico nicola nicolai nicolas nicole nicolette niels
    nigel nikhil niki nikita nikki niklas nikola nikolai nikolaus nils nina nisha nitin noah
    noam noel noelle noemi nolan nora norbert noreen norma norman octavia odette olaf oleg olga
    olive oliver olivia olivier olof omar opal ophelia oriana orlando osama oscar oskar otis
    owen pablo padma paige paloma pam pamela paola paolo patric patrice patricia patrick patrik
    paul paula paulette paulina pauline paulo pavel pawel pedro peggy penelope pepe percy pete
    peter petr petra petri peyton phil philip philipp philippe phillip phoebe phyllis pierre
    pieter piotr polly pooja pradeep prakash pranav prasad praveen predrag preston priscilla
    priya priyanka quentin quincy quinn rachel rachelle radek rafael rafal raghav rahul raj
    rajat rajeev rajesh rajiv rakesh ralf ralph raman ramesh ramiro ramon ramona randall randy
    raphael raquel rashid raul ravi ray raymond raza rebecca rebekah reggie regina reginald reid
    reinhard remi renata rene renee reuben reza rhea rhoda rhonda rhys ricardo riccardo richard
    richie rick rickey ricky riley rita robbie robby robert roberta roberto robin rochelle
    roderick rodney rodrigo roger rohan rohit roland rolf romain ron ronald ronan ronnie rory
    rosa rosalie rosalind rosanna rosemary rosie ross roxana roxanne roy ruben rudi rudolf rudy
    rupert russ russell ruth ryan saad sabina sabine sabrina sachin sadie safia sagar sahil
    salim salma salman salvador salvatore sam samantha sameer sami samir sammy samson samuel
    sandeep sander sandra sandro sanjay sanjeev santiago santosh sanya sara sarah sascha satish
    satya saul saurabh scot scott scotty sean sebastian sebastien selena selma serena serge
    sergei sergey sergio seth seymour shalini shane shankar shannon shari sharon shaun shauna
    shawn sheila shekhar shelby sheldon shelley shelly sherman sherry shirley shivam shreya
    shruti sid siddharth sidney sienna silvia silvio simon simona simone siobhan sjoerd smita
    sofia sofie solomon sonia sonja sophia sophie soren spencer srinivas stacey stacy stan
    stanislav stanley stefan stefano steffen stella stephan stephane stephanie stephen steve
    steven stewart stu stuart sudhir sujit sumit sunil sunita suresh susan susana susanna
    susanne susie suz suzanne suzie sven swati sybil sylvain sylvester sylvia tabitha tadeusz
    takashi takeshi tamara tammy tania tanya tara tariq tarun tasha tatiana taylor ted teddy
    terence teresa teri terrance terrence terry tess tessa thaddeus thelma theo theodore theresa
    therese thibault thierry thomas thorsten tiago tiffany tim timo timothy tina tobias tobin
    toby tod todd tom tomas tomasz tommaso tommy toni tony torsten tracey traci tracy travis
    trent trevor tricia trina trish trisha tristan troy trudy tudor tyler tyrone udo ugo ulf uli
    ulrich uma umar umberto una uri ursula usman vaclav vadim valentin valentina valeria valerie
    valery vanessa varun vasily vera verena vern vernon veronica vic vicki vickie vicky vidya
    vijay vikas vikram viktor vimal vinay vince vincent vincenzo vineet vinny vinod vishal
    vitalik vitaly vito vivek vivian viviane vivien vlad vladimir volker volkmar wally walter
    wanda wayne wendell wendy werner wes wesley whitney wilfred wilhelmina willa willem william
    willie willy wilma winifred winnie winona wojciech wolfgang wyatt xavier ximena yael yann
    yannick yaroslav yash yasir yasmin yasmine yoav yogesh yoko yolanda yoni yosef yuki yuri
    yusuf yves yvette yvonne zac zach zachary zack zainab zane zara zeke zhang ziad zoe zoey
    zoltan
    """

  /// Names that are also words, places or products: taken for a name only when something says so.
  /// Sorted.
  static let alsoWords: StaticString = """
    abel ada addison alexa amber angel april archie ari art asher asia august aurora austin
    autumn avery axel bas basil bess bill blair blake brandy brook brooklyn buck carey carol
    carolina carson carter chad chandler charity chase chelsea chuck claude clay cliff clinton
    crystal dallas dane dawn devon dexter dick dom drew earl ebony eden elon eve faith finn
    flora florence ford frank gene georgia gil ginger glen grace grant guy hal harper hazel
    heath hope hunter ira iris ivy jack jade jay jean joy jude june lance lee les lily logan lou
    love luna madison marina mark mason mat max mel melody mercedes mercy mick mickey miles
    misty mitch montana monty norm otto oz page paris parker pascal pat patience patty pearl
    penny per pierce piper ram reed rich rob rod roman rose rowan ruby rusty sage said sal sally
    sandy sasha satoshi savannah scarlett scout skye sterling stone sue summer sunny sydney thor
    tori tucker ty victor victoria viola violet virgil virginia wade wallace walt warren wei
    will wilson winston wolf woody yan zelda
    """
}

/// Given names by the gender of most people who bear them, for telling persons from other names
/// and `he` from `she`.
///
/// The common names of English-speaking countries over the last century, and common ones of other
/// languages as English newspapers write them. Names that men and women both bear stand in `either`.
/// Names that are more often something else in news (Chase, Hunter, Paris, Georgia) are left out,
/// and so are surnames.
enum GivenNames {
  static let male: StaticString = """
    aaron abdel abdul abdullah abe abel abraham adam adolf adolfo adrian ahmad ahmed aidan akira
    akbar al alain alan albert alberto aldo alec aleksandr aleksander alejandro alessandro alex
    alexander alexandre alexandros alexei alexey alexis alfonso alfred alfredo ali alistair allan
    allen alonzo alvaro alvin amir amit amos anatoly anders andré andre andrea andreas andrei
    andres andrés andrew andrey andrzej andy angelo angus anil anthony antoine anton antonio
    antónio antony anwar ari arjun armand armando arnaud arne arnold arseniy arthur arturo arvind
    ashok ashraf asif atif august augusto austin avi avraham ayman aziz barack barnaby barney barry
    bart bartholomew bashar basil beau ben benedict benjamin benito benjamín bennett benny bernard
    bernardo bernie bert bertrand bilal bill billy bjorn björn blaine blake bob bobby boris boyd
    brad bradley brandon brendan brent bret brett brian bruce bruno bryan bryant bryce burt byron
    caesar caleb calvin cameron carl carlo carlos carlton carson carsten cecil cedric cesar césar
    chad charles charley charlie chester chet chris christian christoph christophe christopher
    chuck cillian clarence clark claude claudio clay clayton clement cliff clifford clifton clint
    clive clyde cody colin colm conor conrad constantine cornelius cory craig curt curtis cyril
    cyrus dag dale dallas damian damien damon dan daniel daniele danny dante darren darryl daryl
    dave david dean declan deepak demetrius denis dennis denny denzel derek derrick desmond dexter
    diego dieter dietrich dilip dimitri dimitris dino dirk dmitri dmitriy dmitry dominic dominique
    don donald donnie donny doug douglas duane dudley duncan dustin dwayne dwight dylan earl ed
    eddie eddy edgar edmund edouard eduardo edward edwin efrain egon ehud eli elias elijah elio
    eliot elliot elliott ellis elmer elton elvis emanuel emil emilio emmanuel emmett enda enrico
    enrique eric erich erik ernest ernesto ernie erwin esteban ethan étienne eugene evan everett
    ezra fabian fabio faisal farid farouk federico felipe felix ferdinand fernando fethullah fidel
    filippo finn floyd forrest francesco francis francisco franco francois françois frank frankie
    franklin franz fred freddie freddy frederic frédéric frederick fredrik friedrich fritz gabriel
    galen garrett garry gary gavin gene geoff geoffrey georg george georges georgios gerald gerard
    gérard gerardo gerhard geraldo germán gerry ghassan gianni gideon gil gilbert gilles giorgio
    giovanni giuseppe glen glenn godfrey gonzalo gopal gordon graeme graham grant greg gregg gregor
    gregory grigory grover guido guillaume guillermo gunther günter gunnar gus gustav gustavo guy
    hakan hal haider hamid hamza hank hans hardy harald haris harold haroon harry harvey hasan
    hashim hassan hector héctor heiko heinrich heinz helmut hendrik henri henrik henrique henry
    herb herbert herbie herman hermann hernan hernán hideo hideki hilary hiram hiroshi homer horace
    horacio horst hosni howard hubert hugh hugo humberto humphrey hussein huw hyman iain ian
    ibrahim ignacio igor ike ilham ilya imad imran ira irving irwin isaac isaiah isidore ismail
    israel issa itzhak ivan ivor jack jackie jacob jacques jaime jake jakob jalal jamal james jamie
    jamil jan jared jaroslaw jarosław jason jasper javad javier jawad jay jeb jed jeff jeffrey
    jeffery jens jeremiah jeremy jérôme jerome jerry jesse jesus jesús jim jimmy joachim joao joão
    joaquin joaquín jochen jody joe joel joey johan johann johannes john johnnie johnny jon jonas
    jonathan jorge jörg josé jose josef joseph josh joshua josip juan judd jules julian julio
    julius jürgen jurgen justin kamal karim karl karsten kazuo keir keith kelvin ken kenji kenneth
    kenny kent kerry kevin khaled khalid khalil khan kieran kirk kirill klaus knut kofi konrad
    konstantin kostas kris krishna kristian kristof kunal kurt kyle lamar lambert lance larry lars
    laurence laurent lawrence lazar lee leif leigh leo leon leonard leonardo leonid leopold leroy
    les lester lev levi lewis liam linus lionel lloyd logan lonnie lorenzo lothar lou louie louis
    luc luca lucas lucian luciano lucien ludovic ludwig luigi luis luiz lukas luke luther lyle
    lyndon maarten magnus mahathir mahmood mahmoud maksim malachi malcolm malik manfred manmohan
    manny manoj manuel marat marc marcel marcello marcelo marco marcos marcus mariano marin mario
    marius mark marko markus marlon marshall martin martín marty marvin marwan masoud massimo mateo
    mateusz mathew mathias mathieu matt matteo matthew matthias maurice mauricio maurizio mauro max
    maxim maxime maximilian maxwell mehdi mehmet mel melvin menachem micah michael micheál michal
    michel michele miguel mihai mikael mike mikhail miles milo milos milan milton miloš mitch
    mitchell mitt mohamad mohamed mohammad mohammed mohan moises monte morris mort mortimer moses
    moshe mostafa mounir muhammad muhammadu mukesh murray mustafa myron nabil naftali naoto
    narendra nasser nat nate nathan nathaniel navin nawaz ned neil nelson nestor néstor neville
    newt nicholas nick nicolae nicolas nicolás nigel nikita niklas niko nikola nikolai nikolas
    nikolaos nikos niall nils noah noel noam norbert norm norman numan octavio olaf olav ole oleg
    oleksandr oliver olivier omar orlando orrin orville oscar óscar oswald otto owen pablo paddy
    panos paolo pascal pasquale patrice patrick paul paulo pavel pavlo pawel paweł pedro percy
    perry petar pete peter petr petro petros phil philip philipp philippe phillip pier pierre piers
    pieter pietro piotr prakash prasad pranab pravin qasim quentin quincy quinn rafael rafał rahul
    rainer raj rajesh rajiv rajnath rakesh ralph ram ramesh rami ramon ramón randall randolph randy
    raul raúl ravi ray raymond recep reggie reginald reinhard reince rémi renato rené rene rex reza
    ricardo riccardo rich richard rick rickey ricky rob robbie robert roberto robin rocco rod roddy
    roderick rodney rodolfo rodrigo rodrigue roger rogelio rohit roland rolf roman romeo ron ronald
    ronan ronnie rory ross rowan roy ruben rubén rudolf rudolph rudy rupert russ russell rustam
    rusty ryan saad sadiq saeed said salah saleh salim salman salvador salvatore sam samir sammy
    samuel sandeep sandro sanjay santiago santos saul scot scott sean seán sebastian sebastián
    sebastien sébastien serge sergei sergey sergio serhiy seth seymour shahid shane shaun shaukat
    shawn sheldon shigeru shimon shinzo sid sidney siegfried sigmund silvio simeon simon slobodan
    sol solomon sonny spencer spiro stan stanislav stanislaw stanley stefan stefano stelios
    stéphane stephan stephane stephen sterling steve steven stewart stuart subhash sudhir sunil
    suresh sven syed takashi takeshi tam tariq taro tarek taylor ted teddy tedros terence terrance
    terrell terrence terry thabo thaddeus theo theodore thierry thomas thor thorsten tibor tim timo
    timothy timur tito toby tod todd tom tomas tomás tomasz tommaso tommy tony toshiro travis trent
    trevor trey tristan troy tucker tyler tyrone udo ugo ulrich ulysses umar umberto uri urban uwe
    vadim valentin valery vasily vernon vicente victor víctor vijay viktor vikram vince vincent
    vincenzo vinod virgil vishal vitali vitaliy vitaly vito vivek vlad vladimir volodymyr volker
    vyacheslav wade waldo waleed walid wallace wally walt walter wayne wendell werner wes wesley
    wilbur wilfred wilfried wilhelm will willard willem william willie willy winston wladyslaw wolf
    wolfgang woodrow woody xavier yair yannick yannis yasser yasir yitzhak yoshihide yoshiro yuri
    yuriy yusuf yves zac zach zachary zack zaid zbigniew zeke zoran zubin
    """

  static let female: StaticString = """
    abby abigail ada adela adelaide adele adeline adriana adrienne agatha agnes aileen aimee aisha
    alana alba alexandra alexandria alice alicia alina aline alisha alison allison alma alyssa amal
    amalia amanda amber amelia amelie amina amira amy ana anabel anaïs anastasia andrée angela
    angelica angelina angelique angie anika anita anja ann anna annabel anne anneliese annemarie
    annette annie annika antje antoinette antonia april arantxa arianna ariel arlene ashley asma
    astrid athena aubrey audrey aurora ava avril ayelet ayesha azadeh barbara bea beata beate
    beatrice beatriz becky belinda benazir bernadette bernice bertha bess beth bethany betsy bette
    betty beverly bianca birgit bonnie brenda briana bridget brigid brigitte brooke britney
    brittany camila camilla camille candace candice cara carissa carla carly carmen carol carole
    carolina caroline carolyn carrie cassandra cassidy catarina cate caterina catherine cathleen
    cathy cecilia cecile cécile celeste celia celine céline chantal charlene charlotte chelsea
    cheri cherie cheryl chiara chloe christa christiana christiane christina christine christy
    chrissy cindy claire clara clarissa claudette claudia clementine colleen connie consuelo
    constance cora coretta corinne cornelia cristina crystal cynthia dagmar daisy dana daniela
    daniella danielle daphne darlene dawn deanna deb debbie debora deborah debra deirdre delia
    delphine denise desiree diana diane dianna dianne dilma dina dolly dolores dominika donna dora
    doreen doris dorothea dorothy dorothée dottie drusilla ebony edie edith edna edwina eileen
    elaine eleanor elena eleni elfriede elisa elisabeth elise elissa eliza elizabeth ella ellen
    ellie eloise elsa elsie elspeth elvira emilia emily emma erica erika erin ernestine esmeralda
    estela estelle esther ethel eugenia eunice eva evangeline eve evelyn ewa faith fanny farah
    fatima fatou fawzia faye federica felicia felicity fernanda fiona flavia fleur flora florence
    fran frances francesca francine françoise francoise frederica frieda gabriela gabriele
    gabriella gabrielle gail galina gayle gemma geneva genevieve georgette georgina geraldine
    germaine gertrude gerda gia gillian gina ginger ginny giovanna gisela giselle gita giulia
    gladys gloria golda grace graciela greta gretchen griselda gudrun guadalupe gwen gwendolyn
    gwyneth haifa hala hanan hannah hannelore hanna harriet hazel heather hedwig heidi heike helen
    helena helene hélène helga helle henrietta hermione hilda hildegard hillary holly hortense huma
    ida ilana ilhan ilona ilse imelda inez inés ines ingeborg ingrid irene irina iris irma isabel
    isabela isabella isabelle ivanka ivy jacinda jackie jacqueline jade jaclyn jamila jan jana jane
    janet janette janice janie janine jasmin jasmine jayne jean jeanette jeanine jeanne jeannie
    jemima jen jenna jennifer jenny jessica jessie jill jillian jo joan joann joanna joanne jocelyn
    jodie johanna josefina josephine josie joy joyce juana juanita judith judy julia juliana
    julianne julie juliet juliette june justine karen karin karina karla karolina kasia kate
    katerina katharina katharine katherine kathie kathleen kathryn kathy katia katie katja katrin
    katrina katy katya kay kayla kayleigh keisha kellyanne kelsey kendra keri kerri kerstin kim
    kimberley kimberly kirsten kirstie kirstjen kitty kristen kristi kristin kristina kristine
    krystyna kyra lana lara larissa latoya laura lauren laurie lavinia lea leah leanne leila lena
    lenore leona leonora leslie leticia letitia lila lilian liliana lillian lily lina linda lindsay
    lindsey lisa lise liv livia liz liza lizzie lois lola lora loretta lori lorna lorraine lottie
    louisa louise lourdes lucia lucía lucie lucille lucinda lucrezia lucy ludmila luisa luz lydia
    lyn lynda lynn lynne mabel mackenzie madeleine madeline magda magdalena maggie mahira maia maja
    malala malia mandy manuela mara marcella marcia margaret margarita margaux marge margery margit
    margot margrethe marguerite maria maría mariah mariam mariana marianne marie mariela marilyn
    marina marine marion marisa marissa marjorie marlene marsha marta martha martina marva mary
    maryam maryann masha mathilde matilda maude maura maureen mavis maxine maya meg megan meghan
    melanie melania melinda melissa mercedes meredith meryl mette michaela micheline michelle mila
    mildred milena millicent millie mimi mina mindy minnie mira miranda miriam mitzi moira molly
    mona monica monika monique muriel myra myriam myrtle nadia nadine nadja nancy nanette naomi
    natalia natalie natalya natasha nathalie nell nellie nicola nicole nicolette nikki nina nisha
    noelle noemi nora norma nur nydia octavia odette olga olive olivia olympia oona ophelia oprah
    paloma pam pamela paola parvati pat patience patricia patsy patti patty paula paulette paulina
    pauline pearl peggy penelope penny petra phoebe phyllis pia pilar pippa polly portia priscilla
    priti priya queenie rachael rachel rachida radhika raisa rania raquel rashida reba rebecca
    rebekah regina renata renate renée renee reyna rhea rhoda rhonda rita roberta rochelle ronda
    rosa rosalia rosalie rosalind rosamund rosanna rosanne rose roseanne rosemarie rosemary rosie
    rosita roxana roxanne ruby ruth sabine sabrina sadie sally salma samantha samia sandra sandy
    sanna sara sarah sasha saskia savannah selena selma serena shannon shari sharon sheila shelby
    shelley sheri sherrie sherry sheryl shirley shonda sian sigrid silke silvia simone sinead
    sinéad siobhan soledad sofia sonia sondra sonja sonya sophia sophie stacey stacy stefanie
    stella steffi stephanie stéphanie sue suki summer sunita susan susana susanna susannah susanne
    sushma susie suzanne suzy svetlana svenja sybil sylvia sylvie tabitha tamar tamara tammy tamsin
    tania tanya tara tatiana tatyana tawakkol teresa teri tess tessa thea thelma theresa therese
    thérèse tiffany tilda tina tonya tori tracey traci tricia trina trish trisha trudy tulsi tzipi
    ulrike una ursula usha valentina valeria valerie vandana vanessa vanna vera verena veronica
    veronika veronique véronique vicki vicky victoria viola violet violeta virginie viviana vivian
    vivien vivienne wanda wendy whitney whoopi wilhelmina wilma winifred winnie winona xiomara yael
    yasmin yasmine yelena yolanda yoko yulia yvette yvonne zainab zara zelda zoe zoé zoya zsa
    zuzana
    """

  /// Names of both: they make a person likely and say nothing of gender.
  static let either: StaticString = """
    addison adrian alexis andrea angel ariel ashley aubrey avery billie bobbie cameron camille
    carey carmen cassidy chen corey courtney dana daryl devin devon dominique elliot frankie
    gabriele hayden hilary jackie jaime jamie jan jean jessie jo jody jordan kelly kendall kerry
    kim kris laurie leigh leslie lindsay lindsey loren lynn marion marlin merle micah michele
    nicola nikita noel pat paris parker peyton quinn reese rene riley robin rowan sandy sasha
    shannon shawn sidney skyler stacey stacy sydney terry tracy val vivian wei yu xin ying
    """
}

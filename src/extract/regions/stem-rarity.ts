// Written by scripts/stem-rarity.ts from the reports of ENTENTE_SHARED; not to be edited.

/**
 * How rare the first seven letters of a word are in reports on attacks: entry i lists the stems whose rarity is i
 * halves, in natural logarithms of (all reports / reports that have it). Stems not listed are rarer than all.
 */
export const STEM_RARITY: readonly string[] = [
  `
    also been from have more other that their these they this used which with`,
  `
    about access activit additio address after against another attack attacke attacks being code comprom
    contain control could data differe even example exploit file files first followi found however identif
    include includi informa interes into known like malicio malware many most network number only operati
    organiz over process protect provide researc same securit service several since some specifi such system
    systems targete than them then there threat through time using very well were what when where while will
    would`,
  `
    able above accordi account across active actor actors already analysi applica around attempt availab
    back backdoo based because before believe below between blog both called campaig case cases collect
    command common communi compani company compone compute configu connect conside content continu created
    current custome deliver describ details detecte detecti develop discove discuss distrib documen does
    downloa during each email encrypt execute executi fact figure find functio further governm group groups
    help here impleme importa increas indicat industr infecte infecti infrast initial install intelli
    interne investi itself just large last least legitim likely list look machine made main make means
    microso much multipl name named need next observe often once open order part particu past payload
    perform point possibl post potenti present prevent previou product program public publish receive recent
    recentl related release remote report require respons samples second seen server servers should shows
    signifi similar softwar source still success support take target targeti targets techniq technol those
    threats three tool tools type user users uses variant various version victim victims vulnera website
    windows within without work world year years your`,
  `
    ability actuall added adminis advance affecte again allow allows almost along althoug always among
    analyze appear appears approac article associa attachm attenti attribu automat avoid become behavio
    behind better busines call capabil certain change changes charact check clear come complet complex
    conduct confirm consist contact countri course create credent crimina critica custom cyber cybercr date
    days decrypt defense designe detect determi device devices difficu directl directo display domain
    domains down earlier early easy effecti either emails embedde employe enginee enough environ eset
    especia events every executa extensi feature financi finding focus form four full future gain general
    generat given global good google hard having high highlig highly host http inciden individ inside
    instanc instead interna involve kaspers keep know later latest less level leverag link local located
    locatio long longer looking major makes making mechani media memory mention message method methods might
    million module monitor months names note numbers office online operato origina others passwor people
    persist persona phishin place platfor popular practic private probabl problem protoco publicl purpose
    questio quite ransomw rather read real registe registr regular reporte reports represe request resourc
    result results risk running sample script seems send sent share show shown signatu simple simply single
    small social solutio sophist special spread standar start started steal stolen stored string suggest
    suspici team technic things think though times today togethe traffic trojan types typical under underst
    unique unknown update updates usually value variety ways whether word working written`,
  `
    accessi achieve action actions activel actual adding advanta adversa algorit allowed allowin amount
    analyzi android announc antivir apparen appeare apps april archite archive asia august authent author
    authori authors aware bank banking basic became began beginni best beyond binary block breach browser
    build bypass calls came cannot capable card carried carry cause certifi chain challen changed checks
    china chinese clearly click client cloud combina combine comes commonl compare compile concern conclus
    confide context copy corpora correct corresp counter country creates creatin cyberse databas decembe
    default demonst dependi deploy deploye descrip desktop despite detail detaile didn digital direct
    disclos disk doesn doing done drive drop dropped dropper dynamic easily east effort efforts enable
    enabled encoded endpoin enforce ensure enterpr entire entry espiona establi europe evade event ever
    evidenc exact exchang exfiltr existin expect experie explain explore externa extract extreme fake false
    familie family februar field filenam final finally fireeye five flash focused folder followe follows
    format framewo free frequen fully give goal goes going great growing hackers hacking hardcod hidden hide
    home hosted hours https image immedia impact implant improve infect institu instruc intende interac
    introdu intrusi involvi issue issues january july june keys kind knowled labs languag late launch
    launche lead leading learn left library limited line linked links listed little load loaded logs looks
    maintai managem manipul manufac march mean measure middle militar mitigat mobile modifie modules money
    month mostly motivat move movemen must nationa necessa needed needs never news noted noticed novembe
    numerou obfusca obtain obvious october offer officia ones ongoing onto opened opening operate opportu
    overall overlap package page paper paramet partner parts patch patched path pattern payment percent
    perhaps period phone physica picture piece play please points politic port possibi power powersh prepare
    presenc primari prior privile procedu profess profile project providi quickly range really reason
    reasons recogni recomme recover redirec referen region relatio relativ rely remain remains replace
    reporti respect respond retriev reveale reverse right routine runs russia russian said scale scenari
    screen screens scripts search section sector secure seem sending sends sensiti separat series serious
    session setting shared shell short showing site sites situati size someone somethi sometim soon sources
    south space stage startin starts state states statist stealin step steps stop storage store story
    strateg strings strong structu subject subsequ sure surpris suspect table tactics taken takes taking
    task terms test testing text theft themsel therefo thing third thought thousan thus took total track
    trackin traditi transfe trend trick trigger trojans true trying turn ukraine ultimat uncover unfortu
    united until updated upon vector vendors video view virtual want week whose widely wild works worth
    write writing`,
  `
    activat adobe adverti agencie agency agent aimed alleged alone alterna alto america analyst answer
    anyone anythin apart apple apply appropr arbitra area argumen arsenal artifac assess assume attache
    attacki attract average awarene away backgro banks base basis bear becomes becomin begin belongi benefit
    besides binarie bitcoin black blocked body botnet breache break brief built bulleti bytes calling
    capture careful categor caused center central chance changin channel checkin choice chosen class classif
    clickin clients close closely closer cluster colleag coming comment commerc compari compres concept
    conclud confere consequ constan constru consume contrib copies core correla cost couple cover crafted
    creatio credit crime customi cyberat damage dangero dark ddos decided decoy dedicat deep defende definit
    delete departm deployi deploym destruc detects diploma disable disguis disrupt driver drives drops
    dubbed easier eastern economi educati electro element emergen enables enablin encount encoura energy
    engine english entirel entitie error escalat essenti europea eventua everyon everyth evoluti evolved
    exactly examine excepti exclusi exist exists expecte experts exposed face facilit fairly fall familia
    flag flow focusin follow foreign forums forward fraud gained game gather generic geograp germany gets
    getting github gives goals greater growth hacked hacker half hand handle happen happene happens harder
    hardwar hash hashes haven header heavily helps higher highest histori history hope hosting hosts html
    huge human hundred idea identic identit illustr impossi incorpo indeed indepen india infamou info
    initiat injecte injecti innovat insight integra intenti interce interfa iocs issued japan java javascr
    kernel keylogg kinds korea lack landsca larger lateral latter launchi leads leaked levels life linux
    lists live loader loading loads logging logic login looked lost lower lure mail mainly majorit manage
    managed manager manuall market massive match matches matter mcafee meaning meant members mind minutes
    mistake mode model modern modific modify moment moreove natural nature nearly newer newly normal north
    notable nothing notice notific object objecti objects observa obtaine occurre offerin offers older opens
    option options otherwi outside overvie pages palo party pass passed patches penetra person perspec
    policie policy positio powerfu predict pretty primary priorit privacy proacti produce proper properl
    propert proxy publica purchas quarter quick random ransom rapidly rate reach reading ready receivi
    recipie reconna record recorde records reduce refer referre reflect regardi regardl regions relevan
    reliabl remaine remotel remove removed resolve rest resulti return review rise risks role root rules
    safe sandbox saved scan schedul scheme scope searche searchi sectors seeing selecte selecti sense
    septemb sets sharing shellco showed side sign signed slightl smart smartph sort spam spear specula
    spreadi staff stages startup static stay stealth stores study stuxnet subscri summary supply surface
    tactic talk teams telecom telemet tell temp termina thanks timesta toolkit toolset towards tracked
    trainin transla trends tricks tried tries trust trusted ttps turned twitter unable unit univers unlike
    unusual upload uploade urls usage useful usernam usual utiliti utility utilize valid valuabl values
    variabl vectors vendor verify virus visibil visitor volume wanted warning waterin wave weeks went white
    whole wide widespr wildfir window words worldwi worm`,
  `
    abuse abused abusing accept accesse accompl accurat acquire adds admin adopt adopted advice advisor
    affect affecti aforeme aggress ahead alert alerts allocat alongsi altoget amounts analyse anonymo
    appdata appendi applied applies applyin approxi areas aren array asian asked asking aspect aspects
    assembl assessm assets assigne audio austral autofoc backup backups basical batch beacon begins belong
    belongs benign bigger biggest billion blacken blockin blocks blogs blue boot botnets brand bring broad
    broader brought buffer buildin byte calcula callbac canada cards care carryin catch caught causes
    causing chances chart checked choose chose chrome citizen claim claimed claims clean codes coincid
    collabo committ compati competi compila complic compreh compris conditi config console contrac conveni
    convent convers convert convinc coopera coordin copied costs couldn coverag covered coverin cryptoc
    cryptog curious cyberes cycle daily dates dating david deal dealing debug decisio decoded decreas defend
    defined degree deleted deletes deliber demand depends derived design destina destroy diagram directi
    disasse distinc docx doubt dozen dramati drivers droppin dump effect effects efficie eight electri else
    elsewhe emerged emergin employ empty encodin engines enhance ensurin enter entity entries enumera
    equipme estimat evolve evolvin excelle except exhibit existen expand expande expert experti exporte
    exposin exposur express extende extent extra faceboo facing factors failed failure fast feel fewer
    fields filteri fingerp firefox firewal firm firms firmwar fixed flaw flaws folders foothol force forensi
    former forms fortigu fortine fortuna forum fourth france fraudst fraudul friends gaining games gateway
    gathere gatheri gave genuine giving globall globe gone guess guys hack handlin hands happeni harvest
    headlin healthc held hiding hijacki hold hole hong hostnam hunting hxxp illegal images impacte imperso
    incomin index infiltr influen inject input inserte inspect instant integri intel intelle intent investm
    iran italy items join journal keeping kept keystro knowing kong korean largely largest layer lazarus
    leak learned learnin leave legal length librari license light likelih limit lines listing lives locate
    logged loop loss losses lots macro macros magic mandian manner manual masquer mass master materia maybe
    meanwhi medical member messagi metadat methodo minimiz mining ministr missing mission models modifyi
    modular moved moving nation native near negativ neither neverth none normall notably notifie noting
    notorio novel occasio occur occurs offensi offered offline offset opinion origin outline output overwri
    owned owner owners packed paid partici parties patchin paths perfect permiss phase pieces placed places
    plan plans player players plenty plugin plugins pointed pointer pointin police populat portal portfol
    portion ports pose positiv posted posts precise preside press prevale proceed progres proof propaga
    proprie prove proven purport push pushed python quality queries query radar raise randoml rapid rare
    rates rating readers reads reality realize reboot refers regard regiona regulat relies remaini remembe
    removab repeate reposit republi reputat resembl resolut restric resulte returne reveal reveals rights
    rootkit rule runtime save saying says scam scams scanner scannin schemes secret securin seeking seemed
    seeming segment sender sequenc serial serve served serves setup seven shares shift signing signs simulta
    singapo skills smaller sofacy sold somewha spain speak speaker speakin spearph specify speed split
    sponsor spoofed spot spreads spyware stands stated stateme status stealer stopped stories storing
    straigh stream strengt strongl submitt substan suffici suite summari supplie suppose surroun surveil
    survey switch switche taiwan talking tasks tech templat tempora tend term tested theme themes thinkin
    thoroug thread ties timelin tips topic topics traces tracks transac transmi transpo trojani truly turkey
    turla ukraini unautho unclear undergr underly undetec unless unlikel unwante updatin uploadi utilizi
    validat variati verdict vietnam virusto visible visit visual wannacr wants wasn weak weaponi weekly
    whateve whereas wider wiper witness worked worse writes wrong wrote yahoo yara yoursel zero`,
  `
    absolut academi acciden accompa acknowl activis acts adapt adapted adapter adoptio adware affairs
    affects affilia africa aims albeit alike allianc allowli alter altered amongst analyti annual anonymi
    answers anticip anywher apis appeara appeari appende applian apts arabia army artefac aside assesse
    assist assista assumed assumin atms audienc audits auto avoidin balance banglad behalf belgium bits blob
    blogpos bluetoo board book bots brazil breakin briefly brings browsin brute bugs busy button buying
    bypasse bypassi camera cameras candida capital capturi carbana cars cash cautiou centers cert child
    circums circumv cisco cited city claimin classes classic clicked clicks closed cobalt coded combat
    commiss commit commodi compete computi concate conceal conflic confuse confusi conjunc consent consult
    contrar contras cookies copying corrupt count coupled court creativ creator crisis crucial crypto
    currenc cybersp cyberth danger debugge debuggi decade decide decline decode decodin decompi decompr
    deeper defensi define definin delay deletin demands denial depende detaili differ differs directe
    disabli disappe disting diverse diversi dlls dollars door double dozens draw driving duqu dword earlies
    ease economy ecosyst educate elabora electio elevate elimina emphasi employi emulate ended ends engaged
    ensures entered enterin enterta equal equally equatio equival errors eternal evaluat evasion evident
    examini excel exercis existed exit expensi experim explana explici export expose extend extorti eyes
    faced factor facts fail fails falling famous fancy fashion faster favorit fear feasibl federal fell
    fellow fightin figures fileles filesys fill filter finance finds flagged flags flame flexibi flexibl
    focuses forces forget foundat fragmen freely french front fundame funds gains gaming gang gangs gathers
    geopoli german glance gmail goods graph greates green grew grow grown guarant guidanc guide hacktiv
    handful handled handler harley hasn head headers health hear heavy helped helpful helping hence heur
    heurist hijack hijacke hitting hkcu hklm holds holiday hook hooks hopeful hospita hotel hour house hunt
    hypothe icon ignore imagine implica import impress improvi incorre incredi increme indirec indiscr
    indones infects inform informe injects inner insider instrum intelre interfe interme interpr intrude
    invisib invoke invoked iphone iranian isolate israel israeli issuing item iterati japanes jobs joint
    jump junk kazakhs keeps keyboar keyword kill kingdom kits knew knows landing lastly layers layout leader
    leaders leaks leaves leaving lets letter letters lies lifecyc limitat listeni locally logical logins
    lose love lures macos mailing mainstr malaysi managin manifes mapping mark marked marketi markets mask
    matchin matters maximum medium meet meeting menu merely messeng metaspl micro mimic mimikat miniduk
    minimal minimum minor mirai modus monetiz mongoli mozilla mutex mysteri namely naming nations negotia
    netherl newest nice nodes noise notes notewor notify notpety nowaday nuclear observi obtaini occurri
    olympic operand opposed opposit oracle orchest orders origins outboun outcome outlook pace pack packer
    packet packets pakista pandemi panel papers paralle parse parses parsing partial passing passive patient
    paying perimet periodi periods permane perpetr personn petya pharmac phones photo pivot pivotin plain
    plannin playboo plays plugx plus poison poland pool poor poorly posed possess posting powerpo prefere
    preferr presuma price princip profit prolifi promine promise promote prompt prompte promptl proport
    proves puts putting qualifi raising randomi ranges ranging ranking rats reached reachin reader reasona
    reconst recordi redacte reduced relatin releasi relied relying remedia reminde removin replaci replica
    resolvi restart restore returns reuse reused reviewi reviews rich rising rogue room roughly router
    routers sabotag sadly safegua safety sale sales saudi saves saving scada scammer scans science scripti
    seconda seconds secretl securel sednit seek select sell selling senior serving severe shadow shamoon
    shifted shortly shut shutdow sight signal silentl simplif simulat skilled slight slow snippet solely
    solid solve somehow somewhe sony sound sounds southea spend spent spotted spring spying stack stand
    standal station staying steals stegano stole strange street strike stronge struggl studies studio style
    subdoma subset succeed suffere summer supervi sustain svchost symante symbol tags talked talks telepho
    tells tens tests thank theory thereby threads threate tied timely title titled told touch trace trade
    trading transfo transit traps travel treat tricked trouble tuesday turns twice uncommo unexpec union
    uniquel unpatch unrelat upcomin upgrade uploads vary vast vbscrip vehicle verific verifie videos viruses
    visitin vital wait waiting wallet warned warrant watch water waves weaknes webpage welcome weren western
    wheneve whereve whitepa whom willing winnti wipe wiping wireles wonder worksta worms worry worst wouldn
    writers zeus zone`,
  `
    acceler accepta acquisi adequat aerospa agents alarmin alive amazon anymore appreci armed arreste ascii
    aspx asset assumpt battle begun belarus belonge blank bodies bottom boundar broadca broken bulk bundled
    carries caution chains chat cheap childre choosin cipher circula clipboa clue clues combini commonp
    complem concent constit controv cookie council covers crack craft crash deals death decades decodes
    defines deletio delphi democra deny depend deploys depth designa desired devasta disaste dive divided
    divisio domesti driven dropbox dumps edge edition editor embassi embeddi embrace emotet employs emulati
    encode engage enjoy exclude exhaust expandi expansi expetr explori explosi exponen exports failing fair
    falls feeds fifth filled filters finishe fixes folks footpri forced forcing frame gaps geoloca grab
    gradual granted graphic greatly grid ground grows guise handles handsha happy hardly harm heard hello
    hexadec hides hints hits hkey holding holes homes hooking ideal ideally ideas impacts inadver inclusi
    inevita infosec insecur integer interva invalid invest invitat isolati jpeg json justice labeled laptop
    laptops launder legisla limitin linkedi linking lion loaders lowest matched maximiz mere meterpr mexico
    microph miners moderat mouse moves multi myself nato nefario nettrav nine noticea null obtains occupie
    oilrig opsec optimiz ordinar ourselv outbrea outdate overcom overflo overloo pair parent parsed passes
    peak phases philipp phisher photos picked ping pirated poses posture pptx precaut precede precedi
    predefi predomi prefer prepara pressur pretend prices print probabi profili profita profits pull quantit
    rarely reaches react realm recall recap reduces reducin redunda reply reset residen resilie returni
    reveali revenue risky road robert robust rose route sandwor satelli scanned school scienti scrutin
    secrets secured sees sensors shop shoppin shortcu shorten shouldn simpler simplic sinkhol sleep slowly
    sole sought spanish spendin spoof spoofin stable staging steady stood studyin submiss submit substit
    summit supplem survive suscept suspend syria systema tablets tactica tailore takeawa telling tends
    terrori testers themed thwart tibetan tiny token toward traced train trained travers trickin tricky
    tunnel tunneli turning ubiquit unaware underes undocum units unnotic unpacki unsigne unwitti validit
    varying vertica viewed vigilan visits visuali vmware volumes wall wallets washing wealth webshel wednesd
    weekend whois wikiped wish wordpre worried wrapper yesterd york youtube zebrocy`,
];

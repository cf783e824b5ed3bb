/**
 * First letters of words, four or more each and shorter words whole, by what they make possible in a sentence. A
 * sentence without one of a frame's stems is not read for that frame: most sentences cost no more than this. Figures
 * are zeros, all else but letters is a blank.
 */
const stems = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Heads of subjects, and pronouns. */
export const ACTING_STEMS = stems(`
  grou gang acto atta hack crew team apt apt0 apts oper adve clus coll synd cart outf spie cybe crim affi deve auth hact
  intr perp culp camp brea inci comp wave infe they it its thei them malw troj back rans impl rat rats load drop wipe
  worm botn root stea spyw fram virt viru acti espi this thes both two targ vict obst barr hind reluc relu mist dist
  agre pact pled gove mini emba spok offi krem beij mosc
  anyo answ trea memo tehr pyon wash hano anka kyiv delh vow vowe
`);

export const FRAME_STEMS = {
  names: stems(
    "form prev now orig rena rebr goes vari labe cryp desi deno stan seve many same sing one dist sepa diff know aka a.k dubb call alia othe name trac refe repo or iden labe nick code unde moni titl gave give nome taxo grad hand sobr cove syno term beli",
  ),
  relations: stems(`
    help assi aide coop coll coor work act acts acti acte team part join alli in cont divi hand pass sell sold prov give gave
    gran supp tran brok lent turn serv pave pavi use used uses usin leve boug buys buyi purc rely reli rele obta gain rece
    inhe only depl unle deli drop inst shar lend leas rent offe lice dist borr acqu sour cust whos othe hija take took taki comm pigg coop co-o stea stol repu comp infi hack brea had acce expl seiz imit
    mimi copy copi emul pose posi masq impe pret fram blam made look fals simi same plan uplo sub subg subs subc subu
    unit bran arm wing memb affi belo fact elem umbr offs off spli spin desc rebr oper fall one iden diff anot
    rena equi syno two comp enti sepa unre not unco inde over rese code succ clos loos some dire poss clea publ rela
    conn tied tie ties link alig nexu asso rela clus cons enco umbr made conf mist
    equa lump alia cell remi morp pred evol heir mixe inde toge side equi furn with thef abus seiz mimi
    open exch trad swap recr hire enli comm pool liai coll ride rode usur subv misa pene corr matc emer evol grew grow spli
    fork faci enab used reus curr form merg repl pres disg dres plan left leav clai pass back task invo tie-u
    ally equa chan rebr name foun crea fell fall beco same tool ware ende land brea hunt coun acce
    akin line keep para conv lump bund outs subc farm let lets allo perm auth put puts putt plac want move movi hope hopi wish trie try tryi inte aime mean desi stag craf engi
    indi hard echo evok tyin coin cros kins brin brou anal
    arra adop wres re rere appr requ loot pilf purl snat swip unkn unbe beha disp bann unit coal acco thro via
    grad prom resu reap retu answ upgr elev subo abso fold subs
    owe owes owed owin lay lays laid prep step numb list plun burg raid rob robs robb pill leec spon feed fed live livi sit sits sat sitt squa lurk nest tap taps tapp burr snoo eave spy spie spyi siph skim filc lift exfi
    lose lost losi ape apes plag parr mode patt fash hide hid hidi wear wore sign misu incr pin pins pinn shif cast defl fake forg fabr embe scat spri clon facs impo arms arme outf entr auct slip went goes flow trav migr tric prom woun sale did done doin ambu
  `),
  origins: stems(`
    spon back supp fund dire cont run oper work empl task act acts acti unde subo answ repo attr link tied ties conn asso affi alig clos nexu base loca head situ orig hail com come comi resi stem ascr hand pinn blam clai carr cond laun orch perp exec stag moun comm mast deve crea auth writ buil made belo
    bear bore hall fing trad sign remi
    cred assi trac tie rela cons poin behi resp culp hatc stan stoo susp accu hold held nati from alle like prob poss appa pres purp beli
    arm agen elem offi memb unit bran impl blam prod wing betw gove runs live sits indi sanc accu resp wage wagi perf init pull lead led kick star bega begi begu enga invo part anno done assu acce take took taki
    laid lay lays serv func payr orde prod doin pers fron deny deni reje dism refu trai clue evid whos paym came eman
  `),
  ownedActs: stems("camp atta intr brea inci wave assa hack oper comp heis espi cybe acti raid infe"),
  targets: stems(`
    phis spea targ atta hit hits hitt comp infi brea brok infe hack pene vict stri stru affe impa went goin goes go gone focu
    prey spyi spie spy aim aims aime aimi turn defa crip disr conc eave acti camp oper espi intr inte assa offe raid wave
    sabo besi bomb pumm hamm plag hara mena terr exto rans para burg ensn affl ddos bese take taki took brin brou knoc shut
    sing burr tunn bor bore bori worm get gets gett got tap tapp snoo zero hone honi home homi cent spec dire shif trai devo
    set sets sett swit redi exte expa broa wide dedi pivo move movi cast gain obta main reta acqu secu esta achi had have
    havi sell sold soug stea stol exfi siph pilf loot rob robs robb extr thef lurk dwel embe hid hide hidi nest prep entr
    ensc sent send deli emai e-ma mail dist disp agai fora incu atte effo heis surv emph fall fell casu obje cros sigh
    firi rece hand unde suff expo subj face faci rada see saw seen foun find spot dete obse disc iden noti caug pres netw
    syst comp mach mail acco work endp envi webs
    lure luri dupe dupi dece enti bait lock eye eyes snar tric held lost paid brun leak list hits
    outb leak infl caus spre dive poin pose posi prio hobb deva inun plun flee swin scam hija inst depl disa keen test play
  `),
  uses: stems(`
    arse tool swit invo part belo seen obse use uses used usin usag depl empl leve deli drop dist util inst spre rely reli arme
    equi favo deve wiel exec laun load down oper know runs runn ran adop push impl plan expl weap abus targ take took taki
    with regi host comm conn beac cont reso its thei swap repl pref draw draws drew brin brou call reac phon chai trig
    unle harn poss craf crea auth desi main intr inco inte feat embe inje side retr fetc serv uplo diss circ reus repu cust
    admi carr buil writ wrot send sent bund stag plac copi add adds adde addi comb upda upgr rele depe lean turn move movi
    migr tran grav opt opts opte opti roll make made maki work expe toyi toye make purv hand choi stap excl uniq spec
    prop sign trad flag core prim malw back repe inve swap ditc reti fall fell subs weap hall seed mail
  `),
  flaws: stems("vuln flaw zero bug bugs hole loop weak"),
} as const satisfies Readonly<Record<string, ReadonlySet<string>>>;

/** Words that come with a speaker who may be quoted in the next sentence too. */
export const SPEECH_STEMS = stems("said says told tell acco add adde wrote warn expl note stat clai beli");

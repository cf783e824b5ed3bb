/** Words whose full stop says nothing about the end of the sentence. All lower case, without the last stop. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** A name or a number follows these: a sentence never ends on them. */
export const NEVER_ENDS = set(
  `mr mrs ms mx dr prof gen col lt sgt capt cmdr cdr adm maj brig sen rep gov hon rev fr st mt messrs
   vs e.g i.e cf viz ca approx incl excl resp aka a.k.a ул им гр тов т.е т.к см напр z.b bzw ggf sog mme mlle`,
);

/** A number follows these ("No. 5", "v. 2.1", "Fig. 3"); with a word after them they are plain words. */
export const BEFORE_NUMBERS = set(
  `no nos nr v ver vers fig figs sec ch chap eq vol p pp tel ext op art para ref refs est`,
);

/** These can stand last: the sentence ends when the next word is one that sentences begin with. */
export const MAY_END = set(
  `inc ltd corp co llc plc gmbh bros dept univ assn intl natl govt min etc al jr sr phd ph.d esq
   jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
   u.s u.k u.n u.s.a u.s.s.r e.u p.r.c d.p.r.k r.o.k u.a.e d.c n.y a.m p.m b.c a.d
   др пр г гг в вв руб тыс млн млрд т.д т.п`,
);

/** Capitalised words that begin a sentence far more often than they continue a name. */
export const OPENERS = set(
  `the a an this that these those it its he she they we you i there here in on at by for from to with
   within without of as if when while where which who what why how after before since until during
   although though because but and or so yet however moreover furthermore therefore thus then also
   additionally meanwhile instead later earlier recently once upon our their his her my your both each
   every some many most several all any no not none only other another one two three according based
   given using despite unlike like between among over under about across through against once again
   finally first second third next last now today yesterday is are was were has have had do does did
   can could may might should would will let see read note please researchers analysts attackers`,
);

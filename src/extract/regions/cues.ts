/**
 * Lines that web pages put around their articles, as they come out of a scrape: English first, then the most
 * usual ones of a few other languages. Each pattern must match a line from its start, or a whole short line.
 */

const any = (...sources: readonly string[]): RegExp =>
  new RegExp(sources.map((s) => `(?:${s})`).join("|"), "iu");
/** As `any`, where capitals count: under the `i` flag `\\p{Lu}` matches small letters too. */
const cased = (...sources: readonly string[]): RegExp =>
  new RegExp(sources.map((s) => `(?:${s})`).join("|"), "u");

/** A heading over other stories. The whole line, a colon aside. */
export const RELATED_HEAD = any(
  "^(?:related|similar)(?: (?:stories|articles?|news|posts?|content|coverage|topics?|reading|links?|reports?|research|blogs?|items?))?$",
  "^(?:read|explore|discover|find) (?:more|next|also|this next)(?: (?:stories|news|articles|posts|from|on|in|about) .{0,60})?$",
  "^(?:see|read|watch|listen) also$|^also (?:see|read|on|in)\\b.{0,60}$",
  "^more (?:stories|news|articles|posts|coverage|headlines|reading)$|^more (?:from|on|in|about|like|stories|news) .{1,60}$",
  "^(?:you (?:may|might|could)|readers) (?:also )?(?:like|enjoy|be interested in|have missed|read)\\b.{0,40}$",
  "^recommended(?: (?:for you|reading|stories|articles|posts|content|by .{1,30}))?$",
  "^(?:the )?latest(?: (?:news|stories|posts|articles|headlines|updates|insights|blog posts|from .{1,40}|in .{1,40}))?$",
  "^(?:the )?(?:most|top) (?:read|popular|viewed|shared|commented|recent)(?: .{1,30})?$",
  "^trending(?: (?:now|stories|news|topics|on .{1,30}))?$|^popular(?: (?:posts?|now|stories|articles|reads|on .{1,30}))$",
  "^(?:editor['’]?s['’]?|staff|our) (?:picks?|choice|recommendations)$|^top (?:stories|news|headlines|picks)$",
  "^what to read next$|^(?:up|read) next$|^(?:next|previous) (?:article|post|story|up)$|^keep (?:reading|exploring)$|^further reading$",
  "^(?:don['’]t miss|must[- ]reads?|in case you missed it|in other news|in brief|in the news|news in brief|other (?:news|stories|headlines|articles|posts)|elsewhere(?: .{1,40})?)$",
  "^(?:around|from around|from) (?:the )?(?:web|our partners|the archive|our network)$|^promoted(?: stories)?$|^sponsored stories$",
  "^(?:recent|newest|featured) (?:posts?|articles?|stories|news|blogs?|comments)$",
  "^(?:читайте также|читать также|смотрите также|по теме|другие новости|новости по теме|похожие (?:новости|статьи)|читайте ще|читайте також|останні новини)$",
  "^(?:lesen sie auch|mehr zum thema|das könnte sie auch interessieren|weitere (?:artikel|meldungen|nachrichten)|ähnliche artikel)$",
  "^(?:à lire aussi|lire aussi|sur le même sujet|les plus lus|lea también|te puede interesar|noticias relacionadas|leia também|leggi anche)$",
  "^(?:相关(?:新闻|阅读|文章)|延伸阅读|推荐阅读|関連記事)$",
);

/** One line that sends the reader to one other story: "Read more: …", "Related: …". */
export const TEASER_LINE = any(
  "^(?:read (?:more|also|next)|see also|also read|related(?: (?:story|article|news|coverage))?|recommended|more on this(?: story)?|watch|listen|don['’]t miss|up next|in pictures|from the archives?|editor['’]s pick)\\s*(?:[:|»>→–—]|-\\s)\\s*\\S",
  "^(?:читайте также|читайте також|lesen sie auch|lire aussi|à lire aussi|lea también|leia também|leggi anche|смотрите также)\\s*[:|»>→–—-]\\s*\\S",
);

/** What is left of a line is someone's list of words: keywords, tags, sections. */
export const KEYWORD_LINE = any(
  "^(?:tags?|tagged(?: (?:with|as|in|under))?|key ?words?|topics?|filed under|categor(?:y|ies)|labels?|posted in|more about|sections?|index terms|subjects?)\\s*[:：]\\s*\\S",
  "^(?:tags?|tagged|key ?words?|filed under|posted in)\\s+[\\p{L}#]",
);
/** A heading over such a list. */
export const KEYWORD_HEAD =
  /^(?:tags?|key ?words?|topics|categories|filed under|asjc scopus subject areas|fingerprint|index terms|user-defined keywords|research areas?|sdgs?)\s*:?$/iu;

/** Lines that begin like this: sharing, accounts, newsletters, players, adverts, whatever the page asks for. */
export const FURNITURE_START = any(
  "^(?:cookie|privacy|consent) (?:policy|notice|settings|preferences|statement|banner)\\b|^(?:your )?privacy (?:choices|matters)|^gdpr\\b",
  "^(?:please |to |click here to )?(?:sign[- ]?up|subscribe|register|join us)\\b.{0,120}\\b(?:newsletters?|updates?|alerts?|inbox|e-?mails?|briefings?|channels?|mailing list|podcasts?|free|today|now|here|summaries|digest)\\b",
  "^skip (?:advertisement|ad|past newsletter promotion)$|^share full article$|^see more on\\b.{0,120}$|^(?:home|start)\\s*[»›>/|].{2,160}$",
  "^(?:get|download|read|request)\\b.{0,30}\\b(?:free )?(?:e-?book|white ?paper|guide|webinar|cheat sheet|demo)\\b.{0,160}$",
  "^(?:media|press) (?:contacts?|enquiries|inquiries)\\b.{0,120}$",
  "^(?:get|receive|stay|keep)\\b.{0,80}\\b(?:in your inbox|to your inbox|by e-?mail|straight to|up to date with|newsletter|informed|breaking news alerts?)\\b",
  "^(?:enter )?your e-?mail(?: address)?\\b.{0,40}$|^(?:e-?mail address|first name|last name|name|company|job title)\\s*\\*|^(?:sign up|subscribe|newsletters?|newsletter sign-?up|subscribe (?:now|today|here))[!.]?$",
  "^(?:share|tweet|e-?mail|print|copy link|save|bookmark|listen|post|pin it|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|instagram|youtube|mastodon|bluesky|threads|rss)(?: (?:this|on|via|to|article|story|post|page|link|with).{0,40})?[:.]?$",
  "^share (?:this|on|via)\\b.{0,60}$|^follow (?:us|me|our|@)\\b.{0,100}$|^follow$|^(?:like|find|join) us on\\b.{0,60}$",
  "^(?:skip to|jump to|go to|back to) (?:main |page |the )?(?:content|navigation|top|menu|search|home).{0,20}$",
  "^(?:menu|search|home|log ?in|sign in|log ?out|my account|close|open menu|toggle \\p{L}+|advertisement|advertising|sponsored|ad|promo|loading\\W*|scroll (?:down|to continue)|continue reading|read (?:full|the full) (?:story|article)|show (?:more|less|caption|comments)|view (?:all|more|image)|load more|expand|collapse|play(?: video)?|download (?:pdf|the report|now)|print this page|learn more|contact (?:us|sales)|get (?:started|a demo)|request a demo|free trial|try (?:it )?(?:now|free))[:.!»>→]?$",
  "^(?:estimated )?(?:reading|read|listening) time\\b.{0,30}$|^\\d{1,3}[ -]?min(?:ute)?s?(?: (?:read|listen|watch|ago))?$|^(?:listen to|read) this (?:article|story)\\b.{0,40}$|^время (?:чтения|на прочтение)(?!\\p{L}).{0,30}$|^lesezeit\\b.{0,30}$",
  "^\\d[\\d,. ]{0,9}[kKmM]? ?(?:views?|shares?|likes?|reads?|claps?|followers|retweets|просмотр\\p{L}*)$|^(?:views?|shares?|likes?)\\s*:?\\s*\\d[\\d,.]{0,9}$",
  "^terms (?:of|and) (?:use|service|conditions)\\b|^(?:privacy|terms|contact|about(?: us)?|careers|sitemap|advertise(?: with us)?|help|faq|imprint|impressum|accessibility)(?: (?:[|·•]|and|&) .{0,80})?$",
  "^(?:support (?:our|independent|quality|us)|donate|become a (?:member|subscriber|supporter|patron)|make a (?:donation|contribution)|buy us a coffee|this article is (?:free|for subscribers))\\b.{0,160}$",
  "^(?:photo|photograph|picture|credit|illustration|getty|shutterstock|istock)(?:s|graphy)?(?: (?:by|credit|courtesy|source|via|of))?\\s*(?:[:/©]|by\\b|courtesy\\b).{1,120}$",
  "^(?:access to document|other files and links|link to publication in scopus|cite this|dive into the research topics of .{0,200}|(?:apa|author|bibtex|harvard|standard|ris|vancouver)(?: (?:apa|author|bibtex|harvard|standard|ris|vancouver))*)$",
  "^(?:do you have (?:a|any) (?:tip|story|information|more information)|got a tip|send (?:us )?tips|contact (?:the|our) (?:author|reporter|newsroom)|have (?:a|any) questions|was this (?:helpful|article)|rate this|report (?:an error|a typo)|see an error)\\b.{0,200}$",
  "^(?:подписаться|подписывайтесь|поделиться|подпишитесь|реклама|комментарии)(?!\\p{L}).{0,100}$|^(?:abonnieren|newsletter abonnieren|teilen|anzeige|werbung|s['’]abonner|partager|suscríbete|compartir)(?!\\p{L}).{0,60}$",
);
/** First words of `FURNITURE_START`'s patterns and of all other cues: most lines begin otherwise. */
export const FIRST_WORDS: ReadonlySet<string> = new Set(
  `cookie cookies privacy consent your gdpr please to click sign signup subscribe register join get receive stay keep
   enter email e mail first last name company job newsletter newsletters share tweet print copy save bookmark listen
   post posts pin facebook twitter x linkedin whatsapp telegram reddit instagram youtube mastodon bluesky threads rss
   follow like find skip jump go back menu search home log login logout my close open toggle advertisement advertising
   sponsored ad promo loading scroll continue read show view load expand collapse play download learn contact request
   free try estimated reading listening время lesezeit views shares likes terms about careers sitemap advertise help
   faq imprint impressum accessibility support donate become make buy this photo photos photograph photography picture
   pictures credit credits illustration getty shutterstock istock access other link cite dive apa author authors
   bibtex harvard standard ris vancouver do got send have was rate report see подписаться подписывайтесь поделиться
   подпишитесь реклама комментарии abonnieren teilen anzeige werbung s partager suscríbete start media see compartir related similar
   explore discover watch also more you readers recommended the latest most top trending popular editor editors staff
   our what up next previous further don must in elsewhere around from promoted recent newest featured читайте читать
   смотрите по другие новости похожие останні lesen mehr das weitere ähnliche à lire sur les lea te noticias leia leggi
   相关新闻 相关阅读 相关文章 延伸阅读 推荐阅读 関連記事 tag tags tagged key keyword keywords topic topics filed category
   categories label labels posted section sections index subject subjects asjc fingerprint user research sdg sdgs with
   reuters afp ap associated agence dpa tass interfax upi bloomberg pa ansa efe xinhua kyodo ukrinform unian ria rfe
   agencies wire press additional reporting writing editing compiled translated translation edited written fact source
   via quelle источник by story text article words reporter correspondent von autor autoren автор par meet contributor
   contributors comment comments reply replies discussion leave write add be kommentare references bibliography sources
   works footnotes endnotes notes copyright c a version запись этот original title host subtitle publication place number
   pages issn isbn event abbreviated conference country internet early date peer bibliographical externally scopus
   citations downloads awarding publisher journal volume issue doi dois duration period city location series state
   published language type edition supervisor supervisors qualification accepted submitted received revised funding
   license issues`.split(/\s+/),
);
/** What a line of furniture may hold anywhere; the words of `INSIDE_WORDS` are needed for any of it. */
export const FURNITURE_INSIDE = any(
  "\\b(?:we|this (?:web)?site|our (?:web)?site|our partners|wir|nous)\\b.{0,60}\\b(?:uses?|using|store|verwenden|utilisons)\\b.{0,40}\\bcookies?\\b",
  "\\bcookies?\\b.{0,80}\\b(?:consent|preferences|settings|policy|experience|analytics|accept)\\b|\\b(?:accept|reject|manage|allow)\\b.{0,20}\\bcookies?\\b|мы (?:используем|применяем) (?:файлы )?(?:cookies?|куки)",
  "\\bby continuing to (?:use|browse|visit)\\b|\\b(?:our|the) (?:\\p{L}+ ){0,3}newsletters?\\b.{0,80}(?:inbox|sign|subscrib|week|day)",
  "\\b(?:your browser does not support|please enable javascript|javascript is (?:disabled|required)|to view this (?:video|content))\\b",
  "^.{0,80}\\b(?:getty images|shutterstock|istockphoto|ap photo|afp via getty)\\b.{0,40}$|\\btogether they form a unique fingerprint\\b",
);
export const INSIDE_WORDS =
  /cookie|куки|newsletter|continuing to|browser does|javascript|to view this|getty|shutterstock|istock|ap photo|unique fingerprint/i;
/** Lines that close an article: what follows them is not its text. */
export const CLOSING_LINE = any(
  "^(?:©|\\(c\\)|copyright\\b).{0,200}$|\\ball rights reserved\\b",
  "^(?:the post|этот пост|запись)(?!\\p{L}).{0,200}\\b(?:appeared first on|first appeared on)\\b",
  "^(?:this (?:article|story|post|report|piece)|a version of this (?:article|story)) (?:was |has been |is )?(?:(?:originally|first) (?:appeared|published|produced|posted)|appears? in print|syndicated|republished|reproduced)\\b.{0,160}$",
);

/** Who wrote or sent it. At the end of an article such a line closes it. */
export const CREDIT_LINE = any(
  "^[(\\[—–-]?\\s*(?:with )?(?:reuters|afp|ap|the associated press|associated press|agence france-presse|dpa|tass|interfax|upi|bloomberg|pa media|ansa|efe|xinhua|kyodo|ukrinform|unian|ria novosti|rfe\\/rl|agencies|staff and agencies|wire reports|press release)(?:(?:\\s*[/,&+]\\s*|\\s+and\\s+)[\\p{L} /.]{2,40})?\\s*[)\\].]*$",
  "^\\(?(?:additional )?(?:reporting|writing|editing|compiled|translated|translation|edited|written|fact-?check(?:ed|ing)?|research) by\\b.{2,300}$|^\\(?with (?:reporting|additional reporting|files|contributions|input|inputs|material|information) (?:by|from)\\b.{2,200}$",
  "^(?:source|via|quelle|источник)\\s*[:：]\\s*(?:reuters|afp|ap|dpa|tass|interfax|bbc|cnn|bloomberg|xinhua|[\\p{Lu}]{2,6})\\.?$",
);

/** A credit that a scrape has glued to the last sentence: "… the ministry said.Reuters", "… said. (AFP)". */
export const GLUED_CREDIT =
  /(?<=[.!?]["'”’)]?)\s*(?:[(—–-]\s*)?(?:(?:Reuters|AFP|AP|The Associated Press|Associated Press|dpa|TASS|Interfax|UPI|Bloomberg|ANSA|EFE|Xinhua|Kyodo|Ukrinform|UNIAN|RIA Novosti|RFE\/RL)(?:\s*[/&]\s*(?:Reuters|AFP|AP|dpa|TASS|Interfax))*|(?:Reporting|Editing|Writing) by [^.]{3,120})\s*[)]?\.?$/u;

export const BYLINE = cased(
  "^\\p{Lu}[\\p{L}.'’-]+ .{0,80}\\b(?:reported from|contributed (?:reporting|to this (?:report|article|story)))\\b.{0,120}$",
  "^(?:\\p{Lu}\\p{Ll}+ ){0,3}(?:reporter|correspondent|editor|journalist|Reporter|Correspondent|Editor|Journalist)(?:,? [\\p{L} ]{2,30})?$",
  "^(?:(?:[Ww]ritten|[Pp]osted|[Ss]tory|[Tt]ext|[Aa]rticle|[Ww]ords|[Rr]eport) )?(?:[Bb]y|BY):?\\s+(?:[Tt]he )?\\p{Lu}[\\p{L}.'’-]+(?:\\s+(?:[\\p{Lu}\\d][\\p{L}\\d.'’-]*|and|of|the|de|van|von|bin|al)){0,12}(?:\\s*[,|·•–—-]\\s.{0,120})?\\.?$",
  "^(?:[Aa]uthors?|[Rr]eporter|[Cc]orrespondent|Von|Autor(?:en)?|Автор|Par)\\s*[:：]\\s*\\p{Lu}.{2,120}$",
);

/** Starts a box about who wrote it. */
export const AUTHOR_HEAD =
  /^(?:about|meet) the (?:authors?|writers?|reporters?)$|^(?:author|contributor)s?(?: bio(?:graphy)?)?$|^written by$|^contributors$/iu;
export const AUTHOR_BOX =
  /^(?:\p{Lu}[\p{L}.'’-]+\s+){2,4}(?:covers|reports on|writes about)\s|^(?:\p{Lu}[\p{L}.'’-]+\s+){1,4}(?:is|was|covers|reports|writes|has (?:been|covered|reported|written))\b.{0,60}\b(?:reporter|correspondent|journalist|editor|columnist|contributor|writer|freelance|newsroom|newspaper|covering|covers)\b/u;
export const AUTHOR_CONTACT =
  /\b(?:follow|contact|reach) (?:him|her|them|the author)\b|\b(?:he|she|they) can be reached (?:at|on|via)\b|\bfollow .{2,40} on (?:twitter|x|linkedin|mastodon|bluesky)\b/iu;

/** What a firm says of itself at the foot of its releases: "About Example Labs" over it, and this in it. */
export const ABOUT_HEAD = /^About (?!the )\p{Lu}[\p{L}\d&.'’ -]{1,50}$/u;
export const ABOUT_FIRM =
  /\b(?:leading|leader|trusted|global|world['’]?s|premier|innovative|award-winning)\b.{0,120}\b(?:providers?|compan(?:y|ies)|firms?|vendors?|leader|customers|clients|enterprises|organi[sz]ations|solutions|platform|security)\b|\b(?:founded|headquartered|established) in\b/iu;

/** Starts the readers' comments; the line may be only their number. */
export const COMMENTS_HEAD = any(
  "^\\(?\\d{1,5}\\)? (?:comments?|replies|responses|thoughts on .{1,120})$|^(?:comments?|replies|discussion)\\s*[:(]?\\s*\\d{0,5}\\)?$",
  "^(?:leave|post|write|add) (?:a|your) (?:reply|comment)\\b.{0,60}$|^(?:join the (?:conversation|discussion)|view (?:all )?comments|show comments|what do you think\\?|be the first to comment|\\d{1,5} комментари\\p{L}+|kommentare(?: \\(\\d+\\))?)\\b.{0,60}$",
);

/** Words that only a site's own menu holds. */
export const MENU_WORD =
  /^(?:home(?:page)?|news|world|politics|business|tech(?:nology)?|science|health|sports?|opinion|culture|video|videos|podcasts?|live|weather|travel|lifestyle|entertainment|economy|about(?: us)?|contact(?: us)?|subscribe|search|menu|login|log in|sign in|register|newsletters?|products?|solutions?|resources|partners|company|careers|blog|support|pricing|events|privacy(?: policy)?|terms(?: of (?:use|service))?|cookies?|sitemap|help|faq|advertise|en|de|fr|ru|uk|es|english|deutsch|русский|українська)$/iu;

/** Labels of catalogue pages, which scrapes glue to their values ("Original languageEnglish"). */
export const GLUED_LABEL =
  /^(?:original language|title of host publication|subtitle of host publication|publication status|place of publication|number of pages|pages \(from-to\)|article number|issn \(\p{L}+\)|isbn \(\p{L}+\)|event title|abbreviated title|conference number|country\/territory|internet address|early online date|publication date|date of publication|peer[- ]reviewed|bibliographical note|externally published|scopus (?:id|citations)|citations \(scopus\)|downloads \(pure\)|awarding institution|host publication|related (?:projects?|publications?)|research output|last (?:updated|modified)|reading time)(?=\S)/iu;
/** Single words that are such labels only among others of the kind: "TypeScript" is no label with a value. */
export const GLUED_WORD =
  /^(?:publisher|pages|journal|volume|issue|issn|isbn|dois?|event|duration|period|country|city|location|series|editors?|authors?|state|published|language|type|edition|supervisors?|qualification|accepted|submitted|received|revised|funding|license|keywords?|views?|category|tags?|source)(?=\S)/iu;

/** Signs of a news item at the edges of a list of stories: "2 hours ago", "KYIV, Feb 3 (Reuters) —". */
export const NEWS_SIGN = cased(
  "^\\d{1,2} (?:[Mm]in(?:ute)?s?|[Hh]ours?|[Dd]ays?|[Ww]eeks?|[Mm]onths?) [Aa]go\\b",
  "^(?:\\p{Lu}[\\p{Lu} .'-]{2,30}|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)(?:, (?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2} \\p{L}{3,9}))?(?:, \\d{4})? ?\\((?:Reuters|AP|AFP|TASS|dpa|Interfax|UPI|Xinhua)\\)",
  "^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\\d{1,2}\\.? (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\\p{L}*\\.?,? \\d{4}|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\\p{L}*\\.? \\d{1,2},? \\d{4}|\\d{4}-\\d{2}-\\d{2})(?:\\W.{0,30})?$",
);

/** Headings over the works a report cites; what follows names other people's attacks. */
export const REFERENCES_HEAD =
  /^(?:references|bibliography|sources|works cited|footnotes|endnotes|notes and references)\s*:?$/iu;
/** Headings over points that say the text once more. */
export const SUMMARY_HEAD =
  /^(?:key (?:takeaways?|findings?|points?|facts)|(?:executive )?summary|highlights?|at a glance|in brief|in short|the (?:basics|gist|essentials)|what you need to know|tl;?dr|bottom line|main points)\s*:?$/iu;
/** A hash, an address or something defanged: only a report lists them. */
export const INDICATOR =
  /\b[0-9a-f]{32}(?:[0-9a-f]{8}|[0-9a-f]{32})?\b|\[\.\]|\[dot\]|\bhxxps?:|\b\d{1,3}(?:\.\d{1,3}){3}\b/i;

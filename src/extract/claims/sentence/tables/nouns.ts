/** Words that make up the noun phrases of the field: what stands before a head, and what each head stands for. */

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Heads that name people who act. */
export const ACTOR_HEADS = wordsOf(`
  group groups gang gangs actor actors attacker attackers hacker hackers crew crews team teams apt apts operator
  operators adversary adversaries cluster clusters collective collectives syndicate syndicates cartel cartels outfit
  outfits spies cyberspies cybercriminals criminals affiliate affiliates developer developers author authors hacktivists
  hacktivist intruders perpetrators culprits contractors
  operatives botmaster botmasters scammers fraudsters actor(s) saboteurs brokers broker writers coders
  counterpart counterparts extortionists impostors imposters cyber-criminals crooks
`);

/** Heads that name software used for harm. */
export const SOFTWARE_HEADS = wordsOf(`
  malware trojan trojans backdoor backdoors ransomware implant implants rat rats loader loaders downloader downloaders
  dropper droppers wiper wipers worm worms botnet botnets rootkit rootkits bootkit stealer stealers infostealer spyware
  payload payloads toolkit toolkits tool tools framework frameworks keylogger keyloggers virus viruses beacon shellcode
  bot bots variant variants sample samples program programs miner cryptominer utility utilities module modules plugin
  family families component components shell shells script scripts webshell webshells kit kits tunneler tunnelers
  tunneller scanner scanners sniffer stager stagers skimmer skimmers injector launcher
  encryptor encryptors locker infostealers bootkits plugins cryptominers miners adware
`);

/** Heads that name things done: attacks and series of them. */
export const EVENT_HEADS = wordsOf(`
  campaign campaigns operation operations attack attacks intrusion intrusions activity activities breach breaches
  incident incidents compromise compromises wave waves infection infections hack hacks cyberattack cyberattacks
  cyber-attack cyber-attacks operations espionage cyberespionage cyber-espionage assault assaults offensive
  raid raids hacking intrusions spying heist heists
`);

/** Words a noun phrase begins with; they say whether it points back. */
export const DETERMINERS = wordsOf(`
  the this that these those a an another other one some several multiple many two three four various both any its their
  his her our certain numerous additional few separate each
`);

/** Beginnings that point at something said before. */
export const POINTING_BACK = wordsOf("the this that these those its their both same such latter former");

/** Beginnings of phrases that name somebody new, or nobody in particular. */
export const NOT_POINTING = wordsOf(
  "a an another other one some several multiple many various any numerous additional different separate third second unknown unidentified unnamed following specific",
);

/** Words between the beginning and the head. */
export const MODIFIERS = wordsOf(`
  same latter former threat hacking hacker espionage cyber-espionage cyberespionage cybercrime cybercriminal cyber criminal
  advanced persistent apt ransomware extortion intrusion intrusions attack activity state-sponsored state-backed
  government-backed government-sponsored state-affiliated nation-state nation state-linked sponsored backed linked-
  infamous notorious prolific sophisticated well-known known unknown new newly discovered identified previously lesser-known
  suspected alleged presumed purported apparent likely possible possibly probably believed active highly
  capable elusive stealthy secretive mysterious dangerous very most financially-motivated financially motivated politically
  pro-russian pro-chinese raas maas ransomware-as-a-service malware-as-a-service custom custom-built
  modular malicious banking remote access remote-access information credential public publicly available open-source
  proprietary modified version modified dubbed destructive disk-wiping wiper recent recently current ongoing latest
  long-running large-scale massive targeted widespread cyber-attack spear-phishing phishing spearphishing supply-chain
  watering-hole ddos second-stage first-stage final initial main primary flagship signature own other different separate
  third second first single certain previous earlier past prior historic historical unidentified unnamed more less widely unc uncategorized distinct rival
  based linked affiliated backed speaking aligned nexus originating -based -linked -backed -sponsored -speaking -aligned
  -nexus -affiliated -language -related -origin -born -made -funded -controlled -run -state -government state government
  intelligence military naval security service hacktivist malware software tool trojan backdoor legitimate simple
  complex small large major big significant series -focused -themed mobile android windows linux macos ios web
  .net net powershell javascript python c# vbs php golang delphi least few adversary computer network networks hybrid
  emerging so-called leading top popular similar regular particular prominent dominant frequent independent novel fresh
  rare unique old older newer larger smaller broader wider disinformation influence fraud scam spam mining cryptomining
  cryptojacking crypto-mining skimming carding surveillance sabotage penetration testing hack-and-leak
  following specific hacktivism defacement data-theft data-extortion cryptocurrency offensive aggressive
`);

/** What else may follow a country's adjective: a tongue is no home. */
export const OF_TONGUE = wordsOf("-speaking -language speaking language");

/** Modifiers that hedge what the phrase says of origin, and nothing else in the clause. */
export const PHRASE_HEDGES = wordsOf(
  "suspected alleged presumed purported apparent likely possible possibly probably believed",
);

/** Pronouns that may stand for an actor or for software. */
export const PRONOUNS = wordsOf("it they them its their");

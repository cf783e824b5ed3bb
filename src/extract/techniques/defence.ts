/**
 * Sentences that name a technique and do not say that somebody used it: advice, what a product blocked, what
 * researchers tried themselves. Each pattern is bounded and linear.
 */
const PATTERNS: readonly RegExp[] = [
  // Advice to the reader.
  /\b(?:(?:organi[sz]ations?|companies|compan(?:y|ies)|customers?|administrators?|admins?|defenders?|teams?|enterprises?|businesses|firms?|everyone|employees|staff) (?:\w+ )?(?:should|must|ought|need to|are (?:advised|encouraged|urged|recommended)|can (?:mitigate|protect|defend|reduce|prevent))|(?:users?|you) should(?! (?:be able|see|have))|should be (?:\w+ )?(?:turned off|disabled|blocked|restricted|monitored|limited|patched|updated|enabled|applied|avoided|secured|reviewed|enforced|kept|treated|considered|used|investigated|audited|deployed|implemented|injected)|recommend(?:s|ed|ation|ations|ing)?|(?:is|are|be) advi[sz](?:ed|able)|we (?:urge|encourage|suggest|advise)|consider (?:using|blocking|disabling|enabling|restricting|implementing|limiting|deploying)|(?:make|be) sure (?:to|that)|best practices?|to (?:mitigate|defend against|guard against|hunt for|reduce the risk|protect (?:against|your|their networks?|customers|users|organi[sz]ations))|to (?:prevent|stop|counter) (?:this|such|these|similar) (?:\w+ )?(?:attacks?|techniques?|threats?|activit(?:y|ies)|intrusions?))\b/i,
  /^\W*(?:restrict|ensure|enforce|audit|patch|educate|train|segment|consider|implement|monitor (?:for|all|your|network|system)|block (?:all|any|inbound|outbound|access|known|macros?|email|executable)|limit (?:the|access|use|user|admin\w*|remote)|review (?:the|all|your|logs?|domain)|enable (?:mfa|multi|two|logging|attack|network|script|controlled)|apply (?:the|all|any|security|patches|updates|least)|disable (?:macros?|unused|unnecessary|legacy|rdp|remote|smb|hyperlinks|command)|use (?:multi|strong|unique|network|application|a password|least)|keep (?:all|your|software|systems))\b/i,
  // What a product or a defender stopped.
  /\b(?:(?:was|were|is|are|been|being|got|gets?|successfully|automatically|immediately) (?:\w+ )?(?:blocked|thwarted|mitigated|quarantined|foiled|averted)|(?:blocks?|blocked|stopp?s?|stopped|prevents?|prevented|thwart(?:s|ed)?|foil(?:s|ed)?) (?:\w+ ){0,3}(?:attacks?|attempts?|threats?|intrusions?|campaigns?|e-?mails?|messages|technique|execution of (?:the|this))|customers (?:are|were|remain) protected|provides? protection|(?:products?|solutions?|platform|edr|xdr|antivirus|endpoint (?:security|protection)|defender|sensors?|engine) (?:\w+ )?(?:blocks?|blocked|detects?|detected|prevents?|prevented|protects?|stops|stopped)|(?:blocked|prevented|stopped) (?:and \w+ )?by (?:our|endpoint|security|anti|microsoft|windows defender)|detection (?:rules?|logic|opportunit\w+)|mitigations?(?=:)|(?:yara|sigma|snort) rules?)\b/i,
  // What researchers did themselves, or could be done.
  /\b(?:(?:we|our team|our researchers|the researchers|our lab) (?:\w+ )?(?:tested|simulated|emulated|reproduced|replicated|demonstrated)|(?:simulated|emulated|tested) (?:this|the) (?:technique|attack)|in (?:our|a) (?:lab|test environment|simulation)|(?:during|in|as part of) (?:an? |our |the )?(?:\w+ )?(?:red[- ]team(?:ing)?|pen(?:etration)?[- ]test(?:s|ing)?|tabletop|purple[- ]team(?:ing)?)(?! (?:framework|tool|suite))|hypothetical(?:ly)?)\b/i,
];

/** Is a technique named here as blocked, tested or advised against, and not as used by a group? */
export function speaksOfDefence(sentence: string): boolean {
  return PATTERNS.some((pattern) => pattern.test(sentence));
}

/**
 * Names that a namer gives while it is still sorting out what it sees. They are replaced, split and merged as a
 * matter of course, so two of them, or one and a later name, are no sign of two groups. Proper names are.
 */
const WORKING: Readonly<Record<string, RegExp>> = {
  mandiant: /^(?:unc\d+|temp.+)$/u,
  google: /^(?:unc|utg)\d+$/u,
  microsoft: /^(?:dev|storm)\d+$/u,
  secureworks: /^(?:tg|ctg|threatgroup)\d+$/u,
  "recorded-future": /^(?:tag|trac)\d+$/u,
  "cisco-talos": /^uat\d+$/u,
  proofpoint: /^unk.+$/u,
  unit42: /^cl(?:sta|cri|unk)\d+$/u,
  elastic: /^ref\d+$/u,
  "cert-ua": /^uac\d+$/u,
};

/** Is this spelling-blind key one of the namer's working names? Example: `isWorkingName("mandiant", "unc2452")`. */
export function isWorkingName(namer: string, key: string): boolean {
  return WORKING[namer]?.test(key) ?? false;
}

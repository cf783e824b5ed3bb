import { join } from "node:path";
import type { Upstream } from "../../src/model/knowledge.ts";
import { estimate } from "./estimates.ts";
import {
  type DecisionFact,
  type Facts,
  type LinkFact,
  type NameFact,
  NO_FACTS,
  type ObjectFact,
} from "./facts.ts";
import { namerByScheme } from "./producers.ts";
import { type Galaxy, type GalaxyValue, listOf, readJson } from "./read-upstream.ts";
import { sectorOf } from "./sectors.ts";

export const NET360: Upstream = {
  id: "360net",
  name: "360's actors, as MISP galaxy publishes them",
  release: "MISP galaxy 9434ace4 (360net 6)",
  released: "2026-08-06",
  url: "https://github.com/MISP/misp-galaxy/blob/9434ace4/clusters/360net.json",
  notice: "CC0-1.0 or BSD-2-Clause, © 2015–2026 MISP Project contributors.",
};

/** The cluster's words for where an actor is. Its three world regions name no country and are left out. */
const COUNTRIES: Readonly<Record<string, string | null>> = {
  algeria: "DZ",
  america: "US",
  india: "IN",
  iran: "IR",
  israel: "IL",
  kaz: "KZ",
  korea: "KP",
  mideast: null,
  namerica: null,
  russia: "RU",
  southeast: null,
  southkorea: "KR",
  taiwan: "TW",
  trq: "TR",
  ukraine: "UA",
  vietnam: "VN",
};

/** Victim countries in the cluster's Chinese; entries that name several places in one phrase are left out. */
const VICTIMS: Readonly<Record<string, string>> = {
  中国: "CN",
  丹麦: "DK",
  乌克兰: "UA",
  乌兹别克斯坦: "UZ",
  以色列: "IL",
  伊拉克: "IQ",
  伊朗: "IR",
  俄罗斯: "RU",
  利比亚: "LY",
  加拿大: "CA",
  印度: "IN",
  厄瓜多尔: "EC",
  叙利亚: "SY",
  哈萨克斯坦: "KZ",
  哥伦比亚: "CO",
  土耳其: "TR",
  埃及: "EG",
  孟加拉: "BD",
  孟加拉国: "BD",
  巴勒斯坦: "PS",
  巴基斯坦: "PK",
  巴拿马: "PA",
  意大利: "IT",
  斯里兰卡: "LK",
  日本: "JP",
  朝鲜: "KP",
  比利时: "BE",
  沙特阿拉伯: "SA",
  澳大利亚: "AU",
  约旦: "JO",
  罗马尼亚: "RO",
  美国: "US",
  英国: "GB",
  西班牙: "ES",
  阿富汗: "AF",
  阿尔及利亚: "DZ",
  韩国: "KR",
  马来西亚: "MY",
};

/** Sectors in the cluster's Chinese, by the English word `sectorOf` knows. */
const SECTORS: Readonly<Record<string, string>> = {
  信息和通信: "telecommunications",
  信息和通信产业: "telecommunications",
  信息技术: "technology",
  信息通信: "telecommunications",
  军事: "military",
  军事等重要机构: "military",
  制造: "manufacturing",
  医疗: "healthcare",
  国防: "defense",
  国防军工: "defense",
  国防工业: "defense",
  外交: "diplomacy",
  外贸: "retail",
  媒体: "media",
  媒体通讯: "media",
  工业: "industrial",
  建筑: "construction",
  政府: "government",
  政府机构: "government",
  政府等重要机构: "government",
  教育: "education",
  新闻媒体: "media",
  智库: "think-tanks",
  电力: "energy",
  电信运营商: "telecommunications",
  社会组织: "civil-society",
  科学研究与技术服务: "research",
  科研: "research",
  科研机构: "research",
  能源: "energy",
  能源机构: "energy",
  航天: "space",
  航空航天: "aerospace",
  通信运营商: "telecommunications",
  通讯: "telecommunications",
  金融: "finance",
};

/** A label part that is a group's name in Latin letters; "CIA" is the agency that 360 holds responsible, no group. */
const isGroupName = (text: string): boolean =>
  /^[A-Za-z]/.test(text) && text !== "CIA" && !text.startsWith("APT-C-");

/**
 * `海莲花 - APT-C-00` names one group twice. The anchor is the name in Latin letters where there is one, else the
 * number; the whole label and its other part are names like the rest. Synonyms may pack several into one string.
 */
function namesOf(value: GalaxyValue): NameFact[] {
  const parts = value.value.split(" - ").map((text) => text.trim());
  const anchor = parts.find(isGroupName) ?? parts.find((text) => text.startsWith("APT-C-")) ?? parts[0]!;
  const own = [value.value, ...parts].filter((text) => text !== anchor);
  const others = listOf(value, "synonyms")
    .flatMap((text) => text.split(/[,，]\s*|（|）/u))
    .map((text) => text.trim())
    .filter((text) => text !== "" && text !== anchor && !own.includes(text));
  return [
    { text: anchor, namer: "360", urls: listOf(value, "refs"), because: "" },
    ...own.map((text) => ({ text, namer: "360", urls: [], because: "part of the object's label" })),
    ...others.map((text) => ({ text, namer: namerByScheme(text), urls: [], because: "" })),
  ];
}

function linksOf(value: GalaxyValue): LinkFact[] {
  const at = `360net:${value.uuid}`;
  const base = { source: NET360.id, subject: at, at, urls: [] };
  const countries = listOf(value, "country").flatMap((text): LinkFact[] => {
    const code = COUNTRIES[text.toLowerCase()];
    if (code === undefined) throw new Error(`Unknown country in 360net: ${text}`);
    return code
      ? [{ ...base, predicate: "based-in", object: `country:${code}`, text, field: "meta.country" }]
      : [];
  });
  const hedge = { text: "suspected", likelihood: "unquantified" } as const;
  const victims = listOf(value, "suspected-victims").flatMap((text): LinkFact[] => {
    const code = VICTIMS[text];
    const field = "meta.suspected-victims";
    return code ? [{ ...base, predicate: "targets", object: `country:${code}`, text, field, hedge }] : [];
  });
  const sectors = listOf(value, "target-category").flatMap((text): LinkFact[] => {
    const sector = SECTORS[text] ? sectorOf(SECTORS[text]) : null;
    return sector
      ? [{ ...base, predicate: "targets", object: sector.id, text, field: "meta.target-category" }]
      : [];
  });
  return [...countries, ...victims, ...sectors];
}

/** MISP wrote the `similar` relations of this cluster, so MISP decides, not 360. */
function decisionsOf(value: GalaxyValue, targetOf: (uuid: string) => string | null): DecisionFact[] {
  return (value.related ?? []).flatMap((relation): DecisionFact[] => {
    const b = targetOf(relation["dest-uuid"]);
    if (relation.type !== "similar" || !b) return [];
    const likelihood = estimate(relation.tags) ?? "no estimate";
    const kind = likelihood === "almost certain" ? "same" : "unsure";
    return [{ a: `360net:${value.uuid}`, b, kind, by: "misp-galaxy", because: `similar, ${likelihood}` }];
  });
}

const readActors = (shared: string): readonly GalaxyValue[] =>
  readJson<Galaxy>(join(shared, "data/misp-galaxy/360net.json.gz")).values;

/** What each value of the cluster is called in our ids, by its uuid. */
export function net360Ids(shared: string): ReadonlyMap<string, string> {
  return new Map(readActors(shared).map(({ uuid }) => [uuid, `360net:${uuid}`]));
}

/** Facts of 360's actors: a view from China, with groups that Western sources seldom list. */
export function net360Facts(shared: string, targetOf: (uuid: string) => string | null): Facts {
  const values = readActors(shared);
  return {
    ...NO_FACTS,
    upstreams: [NET360],
    objects: values.map(
      (value): ObjectFact => ({
        upstream: `360net:${value.uuid}`,
        kind: "actor",
        by: NET360.id,
        names: namesOf(value),
      }),
    ),
    links: values.flatMap(linksOf),
    decisions: values.flatMap((value) => decisionsOf(value, targetOf)),
    terms: Object.values(SECTORS).flatMap((word) => sectorOf(word) ?? []),
    leftOut: ["360: countries given as world regions, and victims given as phrases for several places"],
  };
}

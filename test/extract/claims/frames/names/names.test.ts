import { describe, expect, it } from "vitest";
import { said } from "../../reading.ts";

const OTHER = "Pale Otter alias-of Silver Heron";

describe("other names", () => {
  it("reads whoever calls it so, and how often", () => {
    for (const text of [
      "Silver Heron was previously tracked under the moniker Pale Otter.",
      "Silver Heron, colloquially referred to by threat researchers as the Pale Otter, is back.",
      "Silver Heron also appears to be known as Pale Otter.",
      "Silver Heron, a name coined in 2019, is also referred to as Pale Otter.",
      "Silver Heron (from the north) (aka Pale Otter) attacked banks.",
      "The tools are those of Silver Heron (a.k.a Pale Otter).",
      "Publicly known as 'Pale Otter', Silver Heron conducted campaigns.",
      "Other names for Silver Heron include Pale Otter and Amber Finch.",
      "Mails of Silver Heron (Pale Otter) came from Japan.",
      "Silver Heron or Pale Otter, a group of the north, stole files.",
      "Silver Heron—aka Pale Otter, Amber Finch—is located in Japan.",
      'An actor known as " Silver Heron " (also known as " Pale Otter ") is active.',
      "Silver Heron was tracked under two distinct groups, Pale Otter and Amber Finch.",
    ])
      expect(said(text), text).toContain(OTHER);
  });

  it("reads whose name for whom a name is, and names that other words of the clause part", () => {
    for (const text of [
      "Pale Otter (the US government's code name for Silver Heron) attacked banks.",
      "Pale Otter, which is another name given by the security industry to Silver Heron, attacked banks.",
      "Silver Heron has a long list of victims and is known by a number of names including: Pale Otter, Amber Finch.",
      "The Silver Heron team (Pale Otter) attacked banks.",
      "Silver Heron (aka Amber Finch, Unheardof Newt, Pale Otter) attacked banks.",
    ])
      expect(said(text), text).toContain(OTHER);
    expect(said("We saw GlassLoader (MossWiper) again.")).toContain("MossWiper alias-of GlassLoader");
    expect(said("A group (Silver Heron, Pale Otter) attacked banks.")).toContain(OTHER);
  });

  it("binds a word for other names to whoever stands nearest before it", () => {
    for (const text of [
      "A campaign called Silver Heron (also known as Pale Otter and Amber Finch) went on.",
      "The mails came from Silver Heron Ruritanian-speaking actor (also known as Pale Otter).",
      "Banks fear the Silver Heron, a.k.a Pale Otter, campaign.",
      "Silver Heron [aka Amber Finch (Acme), Pale Otter (Acme)] came back.",
      'Silver Heron (aka "Amber Finch" by Acme; Pale Otter by Acme) came back.',
      "Silver Heron (a.k.a. Amber Finch / Dusk Marten / Pale Otter) came back.",
      "Silver Heron, which we refer to internally as Pale Otter, came back.",
      "Silver Heron also has the aliases Amber Finch and Pale Otter.",
      "Hackers nicknamed Silver Heron and also monitored as Pale Otter came back.",
      "Silver Heron is an espionage group otherwise known as Pale Otter.",
      "Silver Heron, a group also tracked by other vendors under the name Pale Otter, came back.",
    ])
      expect(said(text), text).toContain(OTHER);
    expect(said("The malware—dubbed GlassLoader, or MossWiper—came back.")).toContain(
      "MossWiper alias-of GlassLoader",
    );
    for (const text of [
      "Silver Heron Group 2, also dubbed Pale Otter, came back.",
      "Silver Heron overlaps with public reporting under the aliases Pale Otter.",
    ])
      expect(said(text), text).not.toContain(OTHER);
  });

  it("reads rows of names, names that are given, and titles", () => {
    for (const text of [
      "Silver Heron: Amber Finch, Pale Otter.",
      "Originally taking the title Pale Otter, Silver Heron attacked banks.",
      "Known variously as Amber Finch or Pale Otter, the Silver Heron has spied for years.",
      "Silver Heron, to which vendors refer as Pale Otter, came back.",
      "Among the monikers used by vendors for Silver Heron are Amber Finch and Pale Otter.",
      "It was the agency that gave Silver Heron the name Pale Otter.",
      "Mails of Silver Heron's/Pale Otter's servers came late.",
      "The reports track Silver Heron as Pale Otter.",
      "Silver Heron is synonymous with Pale Otter.",
      "Silver Heron – in Acme's nomenclature Pale Otter – came back.",
      "The group's aliases – Silver Heron, Amber Finch, Pale Otter – are old.",
      "The group that Acme calls Silver Heron and Fooware calls Pale Otter came back.",
      "Silver Heron (Amber Finch; Pale Otter, Unheardof) came back.",
      "Researchers have given Silver Heron a number of names: Amber Finch and Pale Otter.",
      "In 2023, Acme renamed Silver Heron to Pale Otter.",
      "Silver Heron is now Pale Otter.",
      "Attacks (referred to by several names, including Silver Heron and Pale Otter) went on.",
      "A group called Silver Heron or Pale Otter attacked banks.",
      "The crew behind the attacks of Grey Otter is also known as Silver Heron and Pale Otter.",
      "Silver Heron, also known as Unheardof and Pale Otter, came back.",
      "Also known as Silver Heron or Pale Otter, the intrusion set came back.",
    ])
      expect(said(text).join(), text).toMatch(
        /Pale Otter alias-of Silver Heron|Silver Heron alias-of Pale Otter/,
      );
    expect(said("The Trojan called GlassLoader – or MossWiper – came back.")).toContain(
      "MossWiper alias-of GlassLoader",
    );
    expect(said("GlassLoader (a trojan also known as MossWiper) came back.")).toContain(
      "MossWiper alias-of GlassLoader",
    );
    expect(said("The malware, variously called GlassLoader and MossWiper, came back.")).toContain(
      "MossWiper alias-of GlassLoader",
    );
    expect(said("They use GlassLoader, also known as MossWiper, and FernBot.").join()).not.toContain(
      "FernBot alias-of",
    );
    expect(said("Silver Heron: GlassLoader, FernBot.").join()).not.toContain("alias-of");
    expect(said("The campaign by Silver Heron, which was dubbed Pale Otter, is over.").join()).not.toContain(
      "alias-of",
    );
  });

  it("takes names that a slash sets beside each other for names of one, but no list", () => {
    expect(said("Mails of Silver Heron/Pale Otter came late.")).toEqual([OTHER]);
    expect(said("The GlassLoader/MossWiper outbreak was loud.")).toEqual(["MossWiper alias-of GlassLoader"]);
    for (const text of [
      "The mails came from Pale Otter, Grey Otter.",
      "Mails of APT28/APT29 came late.",
      "The mails came from Pale Otter, Silver Heron.",
      "The mails came from Pale Otter, Grey Otter and Silver Heron.",
      "The Silver Heron/GlassLoader case was loud.",
    ])
      expect(said(text).join(), text).not.toContain("alias-of");
  });

  it("leaves a name to what it is the name of", () => {
    for (const text of [
      "A module of GlassLoader called MossWiper was found.",
      "They use a loader named GlassLoader, a backdoor named MossWiper, and a web shell.",
      "It holds a GlassLoader downloader known as MossWiper.",
      "It is a backdoor used by Silver Heron, dubbed GlassLoader.",
      "They use a loader named GlassLoader and a backdoor called MossWiper.",
      "They use additional backdoors called GlassLoader and MossWiper.",
      "The mails came from Silver Heron, Amber Finch, or Pale Otter.",
    ])
      expect(said(text).join(), text).not.toContain("alias-of");
  });

  it("gives the names that somebody is also known by to whom the text speaks of", () => {
    const text = "Silver Heron attacked banks. They are also known as Pale Otter and Amber Finch.";
    expect(said(text)).toEqual(expect.arrayContaining([OTHER, "Amber Finch alias-of Silver Heron"]));
  });

  it("sets the names beside each other where the text speaks of nobody", () => {
    expect(said("Also known as Silver Heron and Pale Otter.")).toEqual([OTHER]);
    expect(said("The group is also known as Silver Heron and Pale Otter.")).toEqual([OTHER]);
  });

  it("reads the other name of what is first told to be a kind of thing", () => {
    expect(said("GlassLoader is multipurpose malware also known as MossWiper.")).toContain(
      "MossWiper alias-of GlassLoader",
    );
  });

  it("lets what is told after the other names be told of the first", () => {
    expect(
      said("Silver Heron, also known as Pale Otter, is an espionage group that attacked Japan."),
    ).toEqual(expect.arrayContaining([OTHER, "Silver Heron targets Japan"]));
  });

  it("takes no mistake, no first name and no two things at once for other names", () => {
    for (const text of [
      "Silver Heron is mistakenly named Pale Otter.",
      "They called the actor Silver Heron.",
      "The two groups were tracked as Silver Heron and Pale Otter.",
      "Unlike groups such as Silver Heron or Pale Otter, it stays quiet.",
      "The developers refer to this tool by the name FernBot.",
    ])
      expect(said(text).join(), text).not.toContain("alias-of");
  });

  it("reads that one is kept apart from another as no name of it", () => {
    expect(said("Analysts track Silver Heron as a distinct threat actor from Pale Otter.")).toEqual([
      "Silver Heron alias-of Pale Otter (flat)",
    ]);
  });
});

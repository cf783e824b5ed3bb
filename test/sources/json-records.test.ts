import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type JsonPart, JsonSplitter } from "../../src/sources/json-records.ts";

const SHAPE = { lists: new Set(["", "/objects", "/Event/Attribute"]), opened: new Set(["", "/Event"]) };

function split(text: string, size = text.length || 1) {
  const splitter = new JsonSplitter(SHAPE);
  const parts: JsonPart[] = [];
  for (let at = 0; at < text.length; at += size) parts.push(...splitter.push(text.slice(at, at + size)));
  return { parts, end: splitter.end() };
}

/** Puts parts together again. */
function whole(parts: readonly JsonPart[]): unknown {
  const [top] = parts;
  if (parts.length === 1 && top!.path === "") return JSON.parse(top!.text!);
  if (top?.list === "") return parts.map(({ text }) => JSON.parse(text!));
  const root: Record<string, unknown> = {};
  for (const { path, list, text } of parts) {
    const keys = path.split("/").slice(1);
    let at = root;
    for (const key of keys.slice(0, -1)) {
      at[key] ??= list?.endsWith(`/${key}`) ? [] : {};
      at = at[key] as Record<string, unknown>;
    }
    at[keys.at(-1)!] = JSON.parse(text!);
  }
  return root;
}

const plainKey = fc
  .stringMatching(/^[a-z]{1,6}$/)
  .filter((key) => !["objects", "Event", "__proto__"].includes(key));
/** As JSON holds it: a text has no negative zero. */
const value = fc.jsonValue({ maxDepth: 3 }).map((drawn) => JSON.parse(JSON.stringify(drawn)) as unknown);

describe("JsonSplitter", () => {
  it("cuts any JSON so that its parts make the same value again, wherever the pieces end", () => {
    const bundle = fc
      .tuple(fc.dictionary(plainKey, value, { maxKeys: 3 }), fc.array(value, { minLength: 1, maxLength: 5 }))
      .map(([rest, objects]) => ({ ...rest, objects }));
    const event = fc
      .tuple(fc.dictionary(plainKey, value, { minKeys: 1, maxKeys: 3 }), fc.array(value, { minLength: 1 }))
      .map(([rest, Attribute]) => ({ Event: { ...rest, Attribute } }));
    const list = fc.array(value, { minLength: 1 });
    fc.assert(
      fc.property(
        fc.oneof(bundle, event, list),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(0, 2),
        (json, size, indent) => {
          const { parts, end } = split(JSON.stringify(json, null, indent), size);
          expect(whole(parts)).toEqual(json);
          expect(end).toEqual({ cutAt: null, hasRest: false });
        },
      ),
    );
  });

  it("keeps brackets and quotes inside texts apart from those of the structure", () => {
    const objects = [{ a: 'a "]}[{" b\\' }, { b: "\\" }, '"', "\\\\"];
    const { parts } = split(JSON.stringify({ objects }), 1);
    expect(parts.map(({ text }) => JSON.parse(text!))).toEqual(objects);
  });

  it("spoils only the element that is no JSON", () => {
    const { parts, end } = split('{"objects":[{"a":1},{"a":nope},{"a":3}]}');
    expect(parts.map(({ path, text }) => [path, text])).toEqual([
      ["/objects/0", '{"a":1}'],
      ["/objects/1", '{"a":nope}'],
      ["/objects/2", '{"a":3}'],
    ]);
    expect(end.cutAt).toBeNull();
  });

  it("says where a text breaks off, and that something follows its end", () => {
    expect(split('{"objects":[{"a":1},{"a":').end.cutAt).toBe("/objects/1");
    expect(split('{"type":"bundle","id').end.cutAt).toBe("/type");
    expect(split("").end.cutAt).toBe("");
    expect(split('{"objects":[]} x').end).toEqual({ cutAt: null, hasRest: true });
  });
});

/** ATT&CK as STIX 2.0 and 2.1 bundles hold it: a missing `revoked` or deprecated flag reads as false. */

/** The parts of a STIX object that facts are taken from. */
export interface StixObject {
  readonly type: string;
  readonly id: string;
  readonly name?: string;
  readonly description?: string;
  readonly aliases?: readonly string[];
  readonly x_mitre_aliases?: readonly string[];
  readonly revoked?: boolean;
  readonly x_mitre_deprecated?: boolean;
  readonly external_references?: readonly {
    readonly source_name: string;
    readonly external_id?: string;
    readonly url?: string;
    readonly description?: string;
  }[];
  readonly kill_chain_phases?: readonly { readonly phase_name: string }[];
  readonly first_seen?: string;
  readonly last_seen?: string;
  readonly relationship_type?: string;
  readonly source_ref?: string;
  readonly target_ref?: string;
}

/** In use: neither revoked nor deprecated. */
export const isLive = (object: StixObject): boolean =>
  object.revoked !== true && object.x_mitre_deprecated !== true;

/** `G0129` and the like, or `null` for objects without one. */
export function attackId(object: StixObject): string | null {
  const reference = object.external_references?.find(({ source_name }) => source_name === "mitre-attack");
  return reference?.external_id ?? null;
}

/** Objects by STIX id, with what replaced each revoked one. */
export class Bundle {
  readonly objects: ReadonlyMap<string, StixObject>;
  readonly successors = new Map<string, string>();

  constructor(objects: readonly StixObject[]) {
    this.objects = new Map(objects.map((object) => [object.id, object]));
    for (const object of objects)
      if (object.relationship_type === "revoked-by" && object.source_ref && object.target_ref)
        this.successors.set(object.source_ref, object.target_ref);
  }

  /** The live object that now stands for this id, or `null` when none does. */
  live(id: string | undefined): StixObject | null {
    const seen = new Set<string>();
    let current = id;
    while (current !== undefined && !seen.has(current)) {
      seen.add(current);
      const object = this.objects.get(current);
      if (object && isLive(object)) return object;
      current = this.successors.get(current);
    }
    return null;
  }
}

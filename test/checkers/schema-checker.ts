import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

/** Something that breaks a rule, and where. */
export interface Fault {
  /** JSON pointer. */
  readonly path: string;
  readonly message: string;
}

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
const compiled = new Map<object, ValidateFunction>();

/** What a value breaks of a JSON Schema (draft 2020-12). */
export function checkedBy(schema: Readonly<Record<string, unknown>>, value: unknown, path: string): Fault[] {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => ({
    path: `${path}${instancePath}`,
    message: `${message ?? "is wrong"} ${JSON.stringify(params)}`,
  }));
}

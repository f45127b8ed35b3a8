/** zod schemas as JSON Schema 2020-12, which is the dialect of OpenAPI 3.1; named ones are told once. */

import { z } from 'zod';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What the caller sends, or what it gets. */
export type Side = 'input' | 'output';

const HERE = '#/$defs/';
const ITSELF = '#';
const SHARED = '#/components/schemas/';

/** A copy in which every reference was replaced. */
const withReferences = (schema: JsonSchema, replace: (reference: string) => string): JsonSchema =>
  JSON.parse(JSON.stringify(schema), (key: string, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? replace(value) : value,
  ) as JsonSchema;

/** Describes schemas and collects those with a name (`.meta({ id })`), and those that refer to themselves. */
export class JsonSchemas {
  readonly #shared = new Map<string, JsonSchema>();

  /** By name, for `components.schemas`. */
  get shared(): Readonly<Record<string, JsonSchema>> {
    return Object.fromEntries([...this.#shared].sort(([left], [right]) => (left < right ? -1 : 1)));
  }

  /** @param within names what has no name of its own */
  describe(schema: z.ZodType, side: Side, within: string): JsonSchema {
    const { $schema: _, $defs = {}, ...whole } = z.toJSONSchema(schema, { io: side, unrepresentable: 'any' });
    const nameOf = (name: string): string =>
      name.startsWith('__') ? `${within}${name.slice('__'.length)}` : `${name}${side === 'input' ? 'Given' : ''}`;
    let refersToItself = false;
    const replace = (reference: string): string => {
      if (reference === ITSELF) {
        refersToItself = true;
        return `${SHARED}${within}`;
      }
      return `${SHARED}${nameOf(reference.slice(HERE.length))}`;
    };
    for (const [name, definition] of Object.entries($defs)) this.#share(nameOf(name), withReferences(definition, replace));
    const described = withReferences(whole, replace);
    if (!refersToItself) return described;
    this.#share(within, described);
    return { $ref: `${SHARED}${within}` };
  }

  #share(name: string, schema: JsonSchema): void {
    const known = this.#shared.get(name);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(schema)) throw new Error(`two schemas are named ${name}`);
    this.#shared.set(name, schema);
  }
}

/** A JSON Schema as text that people read: members by line, with their bounds and words. */

import type { JsonSchema } from './json-schemas.js';

const STEP = '  ';

const BOUNDS: readonly (readonly [keyof JsonSchema, string])[] = [
  ['minimum', '≥ '],
  ['maximum', '≤ '],
  ['exclusiveMinimum', '> '],
  ['exclusiveMaximum', '< '],
  ['minLength', 'length ≥ '],
  ['maxLength', 'length ≤ '],
  ['minItems', 'items ≥ '],
  ['maxItems', 'items ≤ '],
  ['format', ''],
  ['default', 'default '],
];

const isTold = (value: unknown): boolean => value !== undefined && Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER;

const boundsOf = (schema: JsonSchema): string => {
  const told = BOUNDS.flatMap(([name, sign]) => (isTold(schema[name]) ? [`${sign}${String(schema[name])}`] : []));
  return told.length === 0 ? '' : ` (${told.join(', ')})`;
};

const asSchema = (value: unknown): JsonSchema => (typeof value === 'object' && value !== null ? (value as JsonSchema) : {});

const isBare = (schema: JsonSchema): boolean => schema.type !== 'object' && schema.type !== 'array' && schema.$ref === undefined;

function membersOf(schema: JsonSchema, indent: string): string {
  const { properties = {}, required = [], additionalProperties } = schema;
  const inner = indent + STEP;
  const lines = Object.entries(properties).map(([name, member]) => {
    const { description } = asSchema(member);
    return `${inner}${name}${required.includes(name) ? '' : '?'}: ${schemaText(asSchema(member), inner)}${description === undefined ? '' : ` — ${description}`}`;
  });
  if (typeof additionalProperties === 'object') lines.push(`${inner}[name]: ${schemaText(additionalProperties, inner)}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`;
}

/** References are told by their name. */
export function schemaText(schema: JsonSchema, indent = ''): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return choices.map((choice) => schemaText(asSchema(choice), indent)).join(' | ');
  if (schema.allOf !== undefined) return schema.allOf.map((part) => schemaText(asSchema(part), indent)).join(' & ');
  if (schema.type === 'object') return membersOf(schema, indent);
  if (schema.type === 'array') {
    const items = asSchema(schema.items);
    return `${isBare(items) ? `(${schemaText(items, indent)})` : schemaText(items, indent)}[]${boundsOf(schema)}`;
  }
  return `${schema.type ?? 'any'}${boundsOf(schema)}`;
}

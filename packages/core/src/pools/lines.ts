/**
 * The lines of the pools, draw protocol section 2. A line is a JSON array; its text is RFC 8785 canonical JSON,
 * which for arrays of strings is exactly what `JSON.stringify` writes.
 */

/** `[department, qualifications]`: a department that checks the entity, and what its inspectors must hold there. */
export type Check = readonly [department: string, qualifications: readonly string[]];

/** A line of `entities.ndjson`. */
export type EntityLine = readonly [id: string, name: string, stratum: string, region: string, checks: readonly Check[]];

/** A line of `exclusions.ndjson`: an entity that the plan matched but that was left out, and why. */
export type ExclusionLine = readonly [id: string, reason: string];

/** A line of `inspectors.<department>.ndjson`; `cap` is a decimal string from "0" to "1000000", `person` a hex digest. */
export type InspectorLine = readonly [
  id: string,
  regions: readonly string[],
  qualifications: readonly string[],
  cap: string,
  person: string,
];

/** A line of `recusals.ndjson`. */
export type RecusalLine = readonly [department: string, entity: string, inspector: string];

/** A line of `persons.ndjson`: a name disclosed, with the salt (hex, 16 bytes) that opens the `person` of the inspector's line. */
export type PersonLine = readonly [department: string, inspector: string, salt: string, name: string, certificate: string];

export type PoolLine = EntityLine | ExclusionLine | InspectorLine | RecusalLine | PersonLine;

/** The text of a line, without its LF. */
export const formatLine = (line: PoolLine): string => JSON.stringify(line);

/** What the API answers to a reading request, by its path. */

import type { components, paths } from '../../../src/api/api-types.js';

/** As the client hands it over: its types know lists of any length only, also where the document says how many there are, as for `[3, 100]`. */
type Told<Value> = Value extends (infer Member)[]
  ? Told<Member>[]
  : Value extends object
    ? { [Name in keyof Value]: Told<Value[Name]> }
    : Value;

/** The body of `GET` on a path: `Read<'/api/v1/users/{id}'>`. */
export type Read<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Told<Body>
  : never;

/** A row of a list of the API: `RowOf<'/api/v1/users'>`. */
export type RowOf<Path extends keyof paths> = Read<Path> extends { items: readonly (infer Row)[] } ? Row : never;

/** What the API's document names, such as `Schema<'Visit'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** The query of `GET` on a path, for the types of filters: `QueryOf<'/api/v1/audit'>['event']`. */
export type QueryOf<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Query } } }
  ? NonNullable<Query>
  : never;

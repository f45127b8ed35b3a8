/** What the portal reads: the public part of the API, and nothing else. Every page could be made by anybody from the same answers. */

import type { components, paths } from './api-types.js';

type Schemas = components['schemas'];

/** A shared schema of the API by its name. */
export type Schema<Name extends keyof Schemas> = Schemas[Name];

/** Why the service refuses, in words of both languages, with a reason for each field that is wrong. */
export type Refusal = Omit<Schemas['Refusal'], 'reasons'> & { readonly reasons: readonly Schemas['Refusal']['reasons'][number][] };

type Answered<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer Body } } } } ? Body : never;

type Readable<Path extends keyof paths> = paths[Path] extends { get: infer Operation }
  ? [Answered<Operation>] extends [never]
    ? never
    : Path
  : never;

/** Paths of the public API that answer GET with JSON. */
export type PublicPath = { [Path in keyof paths]: Path extends `/api/v1/public/${string}` ? Readable<Path> : never }[keyof paths];

/** The body that a public path answers with. */
export type PublicAnswer<Path extends PublicPath> = paths[Path] extends { get: infer Operation } ? Answered<Operation> : never;

type Parameters<Path extends PublicPath> = paths[Path] extends { get: { parameters: infer Given } } ? Given : never;

type InPath<Path extends PublicPath> = Parameters<Path> extends { path: infer Given } ? { readonly [Name in keyof Given]: string } : never;

type InQuery<Path extends PublicPath> = Parameters<Path> extends { query?: infer Given } ? keyof NonNullable<Given> : never;

/** What is asked for; everything as text, as it stands in addresses. What the API does not take it refuses, in words. */
export interface Asked<Path extends PublicPath> {
  readonly params?: InPath<Path>;
  readonly query?: { readonly [Name in InQuery<Path>]?: string | undefined };
}

export type ReadOutcome<Body> =
  | { readonly ok: true; readonly value: Body }
  | { readonly ok: false; readonly status: number; readonly refusal: Refusal };

/** Reads the public API. */
export type ReadPublic = <Path extends PublicPath>(path: Path, asked?: Asked<Path>) => Promise<ReadOutcome<PublicAnswer<Path>>>;

/** Paths of the public API that take something from anybody. */
export type PublicActPath = {
  [Path in keyof paths]: Path extends `/api/v1/public/${string}` ? (paths[Path] extends { post: unknown } ? Path : never) : never;
}[keyof paths];

type ActParameters<Path extends PublicActPath> = paths[Path] extends { post: { parameters: { path: infer Given } } } ? Given : never;

type ActBody<Path extends PublicActPath> = paths[Path] extends { post: { requestBody: { content: { 'application/json': infer Body } } } }
  ? Body
  : never;

type ActAnswer<Path extends PublicActPath> = paths[Path] extends {
  post: { responses: { 201: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

/** Sends something to the public API. */
export type SendPublic = <Path extends PublicActPath>(
  path: Path,
  sent: { readonly params: { readonly [Name in keyof ActParameters<Path>]: string }; readonly body: ActBody<Path> },
) => Promise<ReadOutcome<ActAnswer<Path>>>;

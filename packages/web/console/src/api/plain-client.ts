/**
 * The client's methods as the API's types have them. The library's own rewrite every answer member by member (for APIs with members that
 * are only read or only written, which this one has not), and lose pairs and names on the way.
 */

import type { Client, ClientPathsWithMethod, MaybeOptionalInit } from 'openapi-fetch';
import type { paths } from '../../../src/api/api-types.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

type BodyOf<Response> = Response extends { content: infer Content }
  ? Content extends { 'application/json': infer Body }
    ? Body
    : unknown
  : undefined;

type Success = 200 | 201 | 202 | 204;

/** What an operation answers when it goes well. */
type Answered<Operation> = Operation extends { responses: infer Responses } ? BodyOf<Responses[Success & keyof Responses]> : never;

/** Data with a response that is a success, an error otherwise. */
export type Fetched<Data> =
  | { readonly data: Data; readonly error?: undefined; readonly response: Response }
  | { readonly data?: undefined; readonly error: unknown; readonly response: Response };

type Required<Init> = {
  [Name in keyof Init as Init[Name] extends undefined ? never : undefined extends Init[Name] ? never : Name]: Init[Name];
};

type Arguments<Init> = keyof Required<Init> extends never ? [init?: Init] : [init: Init];

type Call<By extends Method> = <Path extends ClientPathsWithMethod<Client<paths>, By>>(
  path: Path,
  ...init: Arguments<MaybeOptionalInit<paths[Path], By & keyof paths[Path]>>
) => Promise<Fetched<Answered<paths[Path] extends { [Name in By]: infer Operation } ? Operation : never>>>;

export interface PlainClient {
  readonly GET: Call<'get'>;
  readonly POST: Call<'post'>;
  readonly PUT: Call<'put'>;
  readonly PATCH: Call<'patch'>;
  readonly DELETE: Call<'delete'>;
}

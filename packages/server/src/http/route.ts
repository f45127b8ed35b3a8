/** The declaration of a route: who may call it, what it takes, what it answers. The guard, the API's document and the tests all read this and nothing else. */

import type { Readable } from 'node:stream';
import type { Words } from '@double-random/core';
import type { z } from 'zod';
import type { ServiceCode, ServiceOutcome } from '../problems/problems.js';
import type { Actor, Principal } from '../rights/actor.js';
import type { Role, Scope } from '../rights/role.js';
import type { Service } from '../service.js';
import type { RenderedJson } from './rendered-json.js';

/**
 * Who may call a route. `public`: anybody. `signed-in`: any user with a session. `roles`: a user with one of the roles, or a token with the scope
 * (`null`: no token). That a thing belongs to the caller's department is for the act to see.
 */
export type Who =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'roles'; readonly roles: readonly Role[]; readonly scope: Scope | null };

type WhoOf<Kind extends Who['kind']> = Extract<Who, { readonly kind: Kind }>;

export const everybody: WhoOf<'public'> = { kind: 'public' };
export const signedIn: WhoOf<'signed-in'> = { kind: 'signed-in' };
export const only = (roles: readonly Role[], scope: Scope | null = null): WhoOf<'roles'> => ({ kind: 'roles', roles, scope });

/** The parts of the API, in the order of its document. */
export const TAGS = [
  'session',
  'people',
  'directories',
  'plans',
  'tasks',
  'draws',
  'visits',
  'publications',
  'exchange',
  'jobs',
  'audit',
  'public',
  'service',
] as const;

export type Tag = (typeof TAGS)[number];

type Shape = z.ZodObject;

/** A body: JSON by a schema, or a file that is streamed to the handler as it comes. */
export type BodyForm<Schema extends z.ZodType = z.ZodType> =
  | {
      readonly kind: 'json';
      readonly schema: Schema;
      /** Bytes; 1 MiB unless told. */
      readonly limit?: number;
    }
  /** The fields of a form of the portal, each a text. */
  | { readonly kind: 'form'; readonly schema: Schema; readonly limit?: number }
  | {
      readonly kind: 'file';
      readonly types: readonly string[];
      /** Bytes. */
      readonly limit: number;
    };

/** A page for people, whole; its refusals are pages too. */
export interface PageAnswer {
  readonly status: number;
  readonly html: string;
  /** Whether it loads scripts of the service's own. */
  readonly isScripted: boolean;
  /** Whether it may be given to the next reader too: it is found, and made for nobody alone. */
  readonly isForAll: boolean;
}

/** What a route answers when it succeeds. */
export type AnswerForm<Schema extends z.ZodType = z.ZodType> =
  | { readonly status: 200 | 201 | 202; readonly kind: 'json'; readonly schema: Schema }
  | { readonly status: 200; readonly kind: 'file'; readonly types: readonly string[] }
  | { readonly status: 204; readonly kind: 'nothing' }
  /** A page, or the address that the browser is to go to with GET. */
  | { readonly status: 200; readonly kind: 'page' }
  /** The body is the address that the browser is to go to with GET. */
  | { readonly status: 303; readonly kind: 'redirect' };

/** A file as the answer; its bytes are made while they are sent. */
export interface FileAnswer {
  readonly type: string;
  /** Offered to the user as the file's name; `null`: shown, not saved. */
  readonly name: string | null;
  /** The name in ASCII letters, for programs that know no others. */
  readonly plainName?: string;
  /** Whether browsers that can show it do so, and offer the name only to whoever saves it. */
  readonly isShown?: boolean;
  readonly content: Readable | Buffer | string;
}

/** What goes with an answer. */
export interface AnswerExtras {
  /** Strong validator without quotes; the guard answers 304 when the caller has it. */
  readonly etag?: string;
  /** `Cache-Control`; `no-store` unless told. */
  readonly cache?: string;
  /** Nothing was made for it, so it does not count towards how often an address may call. */
  readonly isAtHand?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer<Body> extends AnswerExtras {
  readonly body: Body;
}

/** What a handler is given: everything checked by the declaration's schemas. */
export interface Call<Params, Query, Body, Who> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** For `file` bodies: the content type without parameters, and the stream. */
  readonly by: Who;
  /** Ends when the caller hangs up or the service stops. */
  readonly signal: AbortSignal;
  /** `Accept`, `If-None-Match`, `Cookie`… in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export interface IncomingFile {
  readonly type: string;
  readonly content: Readable;
}

/** A route whose types are forgotten: what lists of routes hold. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `:name` for parameters. */
  readonly path: `/${string}`;
  readonly tag: Tag;
  readonly who: Who;
  readonly summary: Words;
  readonly params: Shape | null;
  /** `any`: whatever an address carries, as addresses of pages do. */
  readonly query: Shape | 'any' | null;
  readonly body: BodyForm | null;
  /** Whether calls count towards what an address may ask for in public; files that never change do not. */
  readonly isMetered: boolean;
  readonly answer: AnswerForm;
  /** The codes that it may refuse with, beside those that the guard answers with for every route. */
  readonly codes: readonly ServiceCode[];
  readonly handle: (call: Call<never, never, never, never>, service: Service) => Promise<ServiceOutcome<Answer<unknown>>>;
}

type Read<Schema extends z.ZodType | 'any' | null | undefined> = Schema extends z.ZodType
  ? z.output<Schema>
  : Schema extends 'any'
    ? Readonly<Record<string, string | readonly string[] | undefined>>
    : undefined;

type BodyOf<Form> = Form extends { readonly kind: 'json' | 'form'; readonly schema: infer Schema extends z.ZodType }
  ? z.output<Schema>
  : Form extends { readonly kind: 'file' }
    ? IncomingFile
    : undefined;

type AnswerBody<Form> = Form extends { readonly kind: 'json'; readonly schema: infer Schema extends z.ZodType }
  ? z.input<Schema> | RenderedJson
  : Form extends { readonly kind: 'file' }
    ? FileAnswer
    : Form extends { readonly kind: 'redirect' }
      ? string
      : Form extends { readonly kind: 'page' }
        ? PageAnswer | { readonly goTo: string }
        : null;

type Caller<Allowed extends Who> = Allowed extends { readonly kind: 'public' } ? Principal : Actor;

/** Declares a route; the handler's types follow from the schemas. */
export function route<
  const Allowed extends Who,
  const Form extends AnswerForm,
  Params extends Shape | null = null,
  const Query extends Shape | 'any' | null = null,
  const Body extends BodyForm | null = null,
>(declared: {
  readonly method: Route['method'];
  readonly path: Route['path'];
  readonly tag: Tag;
  readonly who: Allowed;
  readonly summary: Words;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly isMetered?: boolean;
  readonly answer: Form;
  readonly codes?: readonly ServiceCode[];
  readonly handle: (
    call: Call<Read<Params>, Read<Query>, BodyOf<Body>, Caller<Allowed>>,
    service: Service,
  ) => Promise<ServiceOutcome<Answer<AnswerBody<Form>>>>;
}): Route {
  const { params = null, query = null, body = null, isMetered = true, codes = [], handle, ...rest } = declared;
  return { ...rest, params, query, body, isMetered, codes, handle: handle as Route['handle'] };
}

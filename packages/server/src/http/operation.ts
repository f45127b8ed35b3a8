/** A route as an operation of the API's document. */

import type { z } from 'zod';
import { type ServiceCode, statusOf } from '../problems/problems.js';
import { codesOf } from './guard-codes.js';
import type { JsonSchema, JsonSchemas } from './json-schemas.js';
import { REFUSAL_SCHEMA } from './refusal-schema.js';
import { contentTypeOf } from './request-body.js';
import type { Route, Who } from './route.js';
import { neededOf } from './who.js';

export type Json = Readonly<Record<string, unknown>>;

const PARAMETER = /:(\w+)/g;

/** `GET /api/v1/tasks/:id` is `getTasksById`: the name of the call in generated clients. */
export const operationIdOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string =>
  path
    .replace(/^\/api\/v1(?=\/)/, '')
    .replace(PARAMETER, 'by-$1')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .reduce((name, word) => name + word.charAt(0).toUpperCase() + word.slice(1), method.toLowerCase());

export const documentPath = (path: string): string => path.replace(PARAMETER, '{$1}');

const securityOf = (who: Who, method: Route['method']): readonly Json[] => {
  const session = method === 'GET' ? { session: [] } : { session: [], csrf: [] };
  if (who.kind === 'public') return [];
  return who.kind === 'roles' && who.scope !== null ? [session, { token: [who.scope] }] : [session];
};

const whoMembers = (who: Who): Json => ({
  'x-who': who.kind,
  ...(who.kind === 'roles' ? { 'x-roles': who.roles, ...(who.scope === null ? {} : { 'x-scope': who.scope }) } : {}),
});

const parametersOf = (
  schemas: JsonSchemas,
  schema: z.ZodObject | 'any' | null,
  place: 'path' | 'query',
  within: string,
): readonly Json[] => {
  if (schema === null || schema === 'any') return [];
  const { properties = {}, required = [] } = schemas.describe(schema, 'input', within);
  return Object.entries(properties).map(([name, described]) => {
    const { description, ...rest } = described as JsonSchema;
    return {
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(description === undefined ? {} : { description }),
      schema: rest,
    };
  });
};

const requestBodyOf = (schemas: JsonSchemas, { body }: Route, within: string): Json => {
  if (body === null) return {};
  const content =
    body.kind === 'file'
      ? Object.fromEntries(body.types.map((type) => [type, {}]))
      : { [contentTypeOf(body)]: { schema: schemas.describe(body.schema, 'input', `${within}Body`) } };
  return { requestBody: { required: true, content } };
};

const answerOf = (schemas: JsonSchemas, { answer }: Route, within: string): Json => {
  const described = { description: '成功 / Success' };
  if (answer.kind === 'json')
    return { ...described, content: { 'application/json': { schema: schemas.describe(answer.schema, 'output', `${within}Answer`) } } };
  if (answer.kind === 'file') return { ...described, content: Object.fromEntries(answer.types.map((type) => [type, {}])) };
  if (answer.kind === 'page') return { ...described, content: { 'text/html': {} } };
  if (answer.kind === 'redirect') return { ...described, headers: { Location: { schema: { type: 'string' } } } };
  return described;
};

const refusalsOf = (schemas: JsonSchemas, route: Route): Json => {
  const byStatus = new Map<number, ServiceCode[]>();
  for (const code of codesOf(route)) byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.join(', '),
        'x-codes': codes,
        content: { 'application/json': { schema: schemas.describe(REFUSAL_SCHEMA, 'output', 'Refusal') } },
      },
    ]),
  );
};

export const operationOf = (schemas: JsonSchemas, route: Route): Json => {
  const { method, tag, who, summary, params, query, answer } = route;
  const id = operationIdOf(route);
  const needed = who.kind === 'public' ? '任何人 / anybody' : neededOf(who);
  return {
    operationId: id,
    tags: [tag],
    summary: `${summary.zh} / ${summary.en}`,
    description: `谁可以调用 / who may call: ${needed}`,
    ...whoMembers(who),
    security: securityOf(who, method),
    parameters: [...parametersOf(schemas, params, 'path', `${id}Path`), ...parametersOf(schemas, query, 'query', `${id}Query`)],
    ...requestBodyOf(schemas, route, id),
    responses: { [String(answer.status)]: answerOf(schemas, route, id), ...refusalsOf(schemas, route) },
  };
};

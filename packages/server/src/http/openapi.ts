/**
 * The API's document (OpenAPI 3.1), made from the routes' own schemas. zod describes itself in the very dialect that OpenAPI 3.1 takes, so nothing
 * stands between a schema that guards and its description.
 */

import { SERVICE_CODES } from '../problems/problems.js';
import { SCOPES } from '../rights/role.js';
import { SESSION_COOKIE } from '../rights/session-cookie.js';
import { JsonSchemas } from './json-schemas.js';
import { documentPath, type Json, operationOf } from './operation.js';
import { type Route, TAGS } from './route.js';
import { TAG_WORDS } from './tag-words.js';

export interface ApiDocument {
  readonly openapi: string;
  readonly paths: Record<string, Json>;
  readonly [member: string]: unknown;
}

/** The document of these routes. */
export function apiDocument(routes: readonly Route[], version: string): ApiDocument {
  const schemas = new JsonSchemas();
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = documentPath(route.path);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(schemas, route) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: '双随机、一公开 联合服务 / Double Random joint service',
      version,
      description:
        '时间为 UTC（RFC 3339）。拒绝时返回 Refusal，并列出所有有误之处；代码的含义见 x-codes。/ Times are UTC (RFC 3339). Refusals list everything that is wrong; what their codes mean stands in x-codes. Where an answer has an `ETag`, send it as `If-None-Match` to get 304 while nothing changed.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: TAGS.map((name) => ({ name, description: `${TAG_WORDS[name].zh} / ${TAG_WORDS[name].en}` })),
    paths,
    'x-codes': SERVICE_CODES,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE, description: '登录会话 / the session of a signed-in user' },
        csrf: {
          type: 'apiKey',
          in: 'header',
          name: 'X-CSRF-Token',
          description: '会话的防伪令牌 / the token that the session route tells',
        },
        token: {
          type: 'http',
          scheme: 'bearer',
          description: `其他系统的令牌；权限 / a token of another system; scopes: ${SCOPES.join(', ')}`,
        },
      },
      schemas: schemas.shared,
    },
  };
}

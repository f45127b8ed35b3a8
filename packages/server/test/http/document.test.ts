import { html } from '@double-random/web';
import { Validator } from '@seriousme/openapi-schema-validator';
import test from 'ava';
import { z } from 'zod';
import { JsonSchemas } from '../../dist/http/json-schemas.js';
import { apiDocument } from '../../dist/http/openapi.js';
import { operationIdOf } from '../../dist/http/operation.js';
import { everybody, only, type Route, route, signedIn } from '../../dist/http/route.js';
import { schemaText } from '../../dist/http/schema-text.js';
import { API_ROUTES, ROUTES } from '../../dist/routes/all.js';
import { open } from './declared.js';
import { listen } from './listen.js';

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: object }[];
  readonly responses: Readonly<Record<string, { readonly description: string; readonly 'x-codes'?: readonly string[] }>>;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Readonly<Record<string, unknown>> }>> };
  readonly [member: string]: unknown;
}

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>>; readonly securitySchemes: Readonly<Record<string, object>> };
  readonly tags: readonly { readonly name: string }[];
  readonly 'x-codes': Readonly<Record<string, object>>;
}

const documentOf = (routes: readonly Route[]): Document => JSON.parse(JSON.stringify(apiDocument(routes, '1.2.3'))) as Document;

/** Every object inside a value, with the path to it. */
function* objectsIn(value: unknown, path = '#'): Generator<readonly [string, Readonly<Record<string, unknown>>]> {
  if (typeof value !== 'object' || value === null) return;
  yield [path, value as Record<string, unknown>];
  for (const [name, member] of Object.entries(value)) yield* objectsIn(member, `${path}/${name}`);
}

const paramsNamed = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

const SAMPLE = route({
  method: 'POST',
  path: '/api/v1/plans/:id/tasks',
  tag: 'plans',
  who: only(['planner', 'reviewer'], 'plans:write'),
  summary: { zh: '加入任务', en: 'Add a task' },
  params: z.object({ id: z.string().describe('编号 / id') }),
  query: z.object({ limit: z.coerce.number().int().max(9).default(5), kind: z.string().optional() }),
  body: {
    kind: 'json',
    schema: z.strictObject({ name: z.string().min(1), at: z.object({ day: z.iso.date() }).meta({ id: 'SampleDay' }) }),
  },
  answer: {
    status: 201,
    kind: 'json',
    schema: z.object({ id: z.string(), at: z.object({ day: z.iso.date() }).meta({ id: 'SampleDayTold' }) }),
  },
  codes: ['changed-meanwhile', 'not-found'],
  handle: async () => ({ ok: true, value: { body: { id: '1', at: { day: '2026-01-01' } } } }),
});

test('a declaration becomes an operation with all that it says', (t) => {
  const operation = documentOf([SAMPLE]).paths['/api/v1/plans/{id}/tasks']?.['post'];
  t.is(operation?.operationId, 'postPlansByIdTasks');
  t.deepEqual(operation?.security, [{ session: [], csrf: [] }, { token: ['plans:write'] }]);
  t.like(operation, { 'x-who': 'roles', 'x-roles': ['planner', 'reviewer'], 'x-scope': 'plans:write', tags: ['plans'] });
  t.deepEqual(operation?.parameters, [
    { name: 'id', in: 'path', required: true, description: '编号 / id', schema: { type: 'string' } },
    { name: 'limit', in: 'query', required: false, schema: { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: 9, default: 5 } },
    { name: 'kind', in: 'query', required: false, schema: { type: 'string' } },
  ] as never);
  t.deepEqual(operation?.requestBody?.content['application/json']?.schema, {
    type: 'object',
    properties: { name: { type: 'string', minLength: 1 }, at: { $ref: '#/components/schemas/SampleDayGiven' } },
    required: ['name', 'at'],
    additionalProperties: false,
  });
  const codes = Object.fromEntries(Object.entries(operation?.responses ?? {}).map(([status, response]) => [status, response['x-codes']]));
  t.deepEqual(codes, {
    201: undefined,
    400: ['bad-request', 'not-json'],
    401: ['token-refused', 'sign-in-first'],
    403: ['not-allowed', 'change-password-first', 'bad-csrf'],
    404: ['not-found'],
    409: ['changed-meanwhile'],
    413: ['too-large'],
    415: ['wrong-content-type'],
    500: ['internal'],
    503: ['outcome-unknown', 'database-unavailable', 'shutting-down'],
    507: ['disk-full'],
  } as never);
});

test('what anybody or any user may call says so', (t) => {
  const { paths } = documentOf([open(everybody), open(signedIn, 'GET', '/b'), open(only(['auditor'], null), 'DELETE', '/c')]);
  t.deepEqual(paths['/api/v1/thing']?.['get']?.security, []);
  t.deepEqual(paths['/b']?.['get']?.security, [{ session: [] }]);
  t.deepEqual(paths['/c']?.['delete']?.security, [{ session: [], csrf: [] }]);
});

test('two different schemas with one name stop the document', (t) => {
  const schemas = new JsonSchemas();
  schemas.describe(z.object({ a: z.string().meta({ id: 'Same' }) }), 'output', 'one');
  t.notThrows(() => schemas.describe(z.array(z.string().meta({ id: 'Same' })), 'output', 'two'));
  t.throws(() => schemas.describe(z.array(z.int().meta({ id: 'Same' })), 'output', 'three'), { message: /two schemas are named Same/ });
});

test('a schema that refers to itself is told by name', (t) => {
  const Tree = z.object({
    name: z.string(),
    get parts() {
      return z.array(Tree);
    },
  });
  const schemas = new JsonSchemas();
  t.deepEqual(schemas.describe(Tree, 'output', 'tree'), { $ref: '#/components/schemas/tree' });
  t.like(schemas.shared['tree'], { properties: { parts: { items: { $ref: '#/components/schemas/tree' } } } });
  t.like(schemas.describe(z.object({ root: Tree }), 'output', 'wood'), {
    properties: { root: { $ref: '#/components/schemas/woodschema0' } },
  });
});

const DOCUMENT = documentOf(API_ROUTES);

test('the service’s document has every route once, and nothing else', (t) => {
  const described = Object.entries(DOCUMENT.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  t.deepEqual(described.sort(), API_ROUTES.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`).sort());
  const ids = API_ROUTES.map(operationIdOf);
  t.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  );
});

test('every reference in it leads somewhere, every tag, scheme and parameter is declared', (t) => {
  for (const [path, object] of objectsIn(DOCUMENT)) {
    const reference = object['$ref'];
    if (typeof reference !== 'string') continue;
    const name = /^#\/components\/schemas\/([\w.-]+)$/.exec(reference)?.[1] ?? '';
    t.true(name in DOCUMENT.components.schemas, `${path} refers to ${reference}`);
  }
  const tags = new Set(DOCUMENT.tags.map(({ name }) => name));
  for (const [path, methods] of Object.entries(DOCUMENT.paths))
    for (const operation of Object.values(methods)) {
      t.true(
        operation.tags.every((tag) => tags.has(tag)),
        operation.operationId,
      );
      for (const scheme of operation.security.flatMap(Object.keys)) t.true(scheme in DOCUMENT.components.securitySchemes, scheme);
      const inPath = operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      t.deepEqual(inPath.sort(), paramsNamed(path), `${operation.operationId}: params of the declaration against its path`);
      t.true(
        Object.values(operation.responses).every(({ description }) => description !== ''),
        operation.operationId,
      );
    }
});

test('every code that an operation names is explained', (t) => {
  const explained = new Set(Object.keys(DOCUMENT['x-codes']));
  for (const methods of Object.values(DOCUMENT.paths))
    for (const { operationId, responses } of Object.values(methods))
      for (const code of Object.values(responses).flatMap((response) => response['x-codes'] ?? []))
        t.true(explained.has(code), `${operationId} ${code}`);
});

test('every object that a caller sends refuses members that are not declared', (t) => {
  const bodies = Object.values(DOCUMENT.paths)
    .flatMap((methods) => Object.values(methods))
    .map(({ operationId, requestBody }) => [operationId, requestBody?.content['application/json']?.schema] as const);
  const shared = Object.entries(DOCUMENT.components.schemas).filter(([name]) => name.endsWith('Given'));
  const lax = [...bodies, ...shared].flatMap(([name, schema]) =>
    [...objectsIn(schema)]
      .filter(([, object]) => object['type'] === 'object' && 'properties' in object && object['additionalProperties'] !== false)
      .map(([path]) => `${name} ${path}`),
  );
  t.deepEqual(lax, [], 'use z.strictObject for these');
});

test('the document is served, and not sent again to whoever has it', async (t) => {
  const { url } = await listen(t, ROUTES);
  const response = await fetch(`${url}/api/v1/openapi.json`);
  t.is(response.headers.get('cache-control'), 'public, no-cache');
  t.like(await response.json(), { openapi: '3.1.1', components: { schemas: { Refusal: { type: 'object' } } } });
  const again = await fetch(`${url}/api/v1/openapi.json`, { headers: { 'if-none-match': response.headers.get('etag') ?? '' } });
  t.is(again.status, 304);
});

test('the reference is Chinese first, English on request, without scripts, and loads nothing from elsewhere', async (t) => {
  const { url } = await listen(t, ROUTES);
  for (const [query, lang, words] of [
    ['', 'zh-CN', '谁可以调用'],
    ['?lang=en', 'en', 'Who may call'],
  ] as const) {
    const response = await fetch(`${url}/api/v1/reference${query}`);
    t.is(response.headers.get('content-type'), 'text/html; charset=utf-8');
    t.regex(
      response.headers.get('content-security-policy') ?? '',
      /^default-src 'none'; (?!.*script).*style-src 'self'; .*img-src 'self'$/,
    );
    const page = await response.text();
    t.true(page.startsWith(`<!doctype html>\n<html lang="${lang}">`));
    t.true(page.includes(words));
    t.notRegex(page, /<script|<style| style=| on\w+=|src="|href="(https?:)?\/\//i);
    for (const { method, path } of API_ROUTES) t.true(page.includes(`>${method}</code> <code>${path}</code>`), `${method} ${path}`);
    const targets = [...page.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id);
    const ids = new Set([...page.matchAll(/ id="([\w-]+)"/g)].map(([, id]) => id));
    t.deepEqual(
      targets.filter((id) => !ids.has(id)),
      [],
    );
  }
  const style = await fetch(`${url}/api/v1/reference.css`);
  t.is(style.headers.get('content-type'), 'text/css; charset=utf-8');
  t.notRegex(await style.text(), /url\(|@import/);
  t.is((await fetch(`${url}/api/v1/reference?lang=fr`)).status, 400);
});

test('what is put into a page is escaped, unless it was made as HTML', (t) => {
  const hostile = `<img src=x onerror="alert('1')">&`;
  t.is(
    html`<p title="${hostile}">${[hostile, html`<b>${1}</b>`]}${null}</p>`.text.replaceAll(
      '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;',
      'H',
    ),
    '<p title="H">H<b>1</b></p>',
  );
});

test('a schema is told by its members with their bounds and words', (t) => {
  const schema = z.object({
    name: z.string().min(1).max(9).describe('名称'),
    kinds: z.array(z.enum(['a', 'b'])).optional(),
    day: z.iso.date().nullable(),
    counts: z.record(z.string(), z.int().min(0)),
  });
  const text = schemaText(new JsonSchemas().describe(schema, 'input', 'x'));
  t.is(
    text,
    `{
  name: string (length ≥ 1, length ≤ 9) — 名称
  kinds?: ("a" | "b")[]
  day: string (date) | null
  counts: {
    [name]: integer (≥ 0)
  }
}`,
  );
  t.is(schemaText({ $ref: '#/components/schemas/Refusal' }), 'Refusal');
});

test('the document of the real routes is OpenAPI 3.1, as its own validator reads it', async (t) => {
  const { valid, errors } = await new Validator().validate({ ...documentOf(API_ROUTES) });
  t.true(valid, JSON.stringify(errors));
});

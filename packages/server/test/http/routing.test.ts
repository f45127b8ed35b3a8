import test from 'ava';
import { z } from 'zod';
import { everybody, type Route, route } from '../../dist/http/route.js';
import { routeTable } from '../../dist/http/route-table.js';
import { listen, refusalOf } from './listen.js';

const plain = (method: Route['method'], path: Route['path'], says: string): Route =>
  route({
    method,
    path,
    tag: 'service',
    who: everybody,
    summary: { zh: '测试', en: 'test' },
    params: path.includes(':id') ? z.object({ id: z.string() }) : null,
    answer: { status: 200, kind: 'json', schema: z.object({ says: z.string() }) },
    handle: async () => ({ ok: true, value: { body: { says } } }),
  });

const ROUTES = [plain('GET', '/things/:id', 'one'), plain('GET', '/things/new', 'new'), plain('POST', '/things/:id', 'changed')];

test('a fixed name is found before a parameter, whatever the order of declaration', async (t) => {
  const { url } = await listen(t, ROUTES);
  t.deepEqual(await (await fetch(`${url}/things/new`)).json(), { says: 'new' });
  t.deepEqual(await (await fetch(`${url}/things/7`)).json(), { says: 'one' });
});

for (const path of ['/', '/thing', '/things', '/things/', '/things/7/', '/THINGS/7', '/things/7/8', '/%F0%9F', '//things/7']) {
  test(`GET ${path} is not found, as JSON with words and the request's id`, async (t) => {
    const { url } = await listen(t, ROUTES);
    const response = await fetch(`${url}${path}`);
    t.is(response.status, 404);
    t.is(response.headers.get('content-type'), 'application/json; charset=utf-8');
    const body = await refusalOf(response);
    t.is(body.code, 'not-found');
    t.is(response.headers.get('x-request-id'), body.requestId);
    t.regex(body.zh, /没有这个地址/);
  });
}

test('another method is refused and told which are taken', async (t) => {
  const { url } = await listen(t, ROUTES);
  for (const [path, allow] of [
    ['/things/7', 'GET, HEAD, POST'],
    ['/things/new', 'GET, HEAD, POST'],
  ]) {
    const response = await fetch(`${url}${path}`, { method: 'DELETE' });
    t.is(response.status, 405);
    t.is(response.headers.get('allow'), allow ?? '');
    t.is((await refusalOf(response)).code, 'method-not-allowed');
  }
});

test('HEAD answers as GET does, without a body', async (t) => {
  const { url } = await listen(t, ROUTES);
  const response = await fetch(`${url}/things/7`, { method: 'HEAD' });
  t.is(response.status, 200);
  t.is(response.headers.get('content-length'), String('{"says":"one"}'.length));
  t.is(await response.text(), '');
});

test('two routes that catch the same requests stop the start', (t) => {
  const error = t.throws(() => routeTable([plain('GET', '/a/:id', '1'), plain('GET', '/a/:other', '2')]));
  t.regex(error?.message ?? '', /two routes for GET \/a\/:other/);
  t.notThrows(() => routeTable([plain('GET', '/a/:id', '1'), plain('POST', '/a/:id', '2')]));
});

const page = (path: Route['path']): Route =>
  route({
    method: 'GET',
    path,
    tag: 'public',
    who: everybody,
    summary: { zh: '测试', en: 'test' },
    params: path.includes(':id') ? z.object({ id: z.string() }) : null,
    query: 'any',
    answer: { status: 200, kind: 'page' },
    handle: async () => ({ ok: true, value: { body: { status: 200, html: '<p>', isScripted: false, isForAll: false } } }),
  });

test('a slash too many behind the path of a page leads to the page, and nowhere else', async (t) => {
  const { url } = await listen(t, [page('/'), page('/draws'), page('/draws/:id'), plain('GET', '/things/:id', 'one')]);
  const led = async (path: string, method = 'GET'): Promise<string | number> => {
    const response = await fetch(`${url}${path}`, { method, redirect: 'manual' });
    return response.headers.get('location') ?? response.status;
  };
  t.is((await fetch(`${url}/draws/`, { redirect: 'manual' })).status, 308);
  t.is(await led('/draws/'), '/draws');
  t.is(await led('/draws/', 'HEAD'), '/draws');
  t.is(await led('/draws/?lang=en&after=%2F%2F'), '/draws?lang=en&after=%2F%2F');
  t.is(await led('/draws/%E6%8A%BD//'), '/draws/%E6%8A%BD');
  for (const path of ['//draws/', '///', '//evil.example/', '//evil.example//draws/', '/%5Cevil.example/', '/draws/a/b/', '/things/7/'])
    t.is(await led(path), 404, path);
  t.is(await led('/draws/', 'POST'), 404);
});

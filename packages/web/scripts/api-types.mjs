// Write the API's types anew from the routes' own schemas: `node packages/web/scripts/api-types.mjs`, after a build. `--check` only tells whether they are up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { apiDocument } from '../../server/dist/http/openapi.js';
import { API_ROUTES } from '../../server/dist/routes/all.js';

const FILE = new URL('../src/api/api-types.ts', import.meta.url);

/** Every refusal has the same form, whatever its status: said once for each operation, not once for each status. */
function withOneRefusal(document) {
  for (const operations of Object.values(document.paths)) {
    for (const operation of Object.values(operations)) {
      const answers = Object.entries(operation.responses ?? {});
      const refusal = answers.find(([status]) => Number(status) >= 400)?.[1];
      operation.responses = Object.fromEntries(answers.filter(([status]) => Number(status) < 400));
      if (refusal !== undefined) operation.responses.default = { description: refusal.description, content: refusal.content };
    }
  }
  return document;
}

/** Paths of the other methods are told as missing by the generator; a reader needs only those that are there. */
const withoutNothing = (text) =>
  text
    .replaceAll(/^ +(?:readonly )?\w+\?: never;\n/gm, '')
    .replaceAll(/^ +(?:readonly )?headers: \{\n +(?:readonly )?\[name: string\]: unknown;\n +\};\n/gm, '');

const document = withOneRefusal(JSON.parse(JSON.stringify(apiDocument(API_ROUTES, '0'))));
const types = withoutNothing(astToString(await openapiTS(document)));
const text = `/** The API as types. Written by packages/web/scripts/api-types.mjs from the routes' own schemas; not to be edited. */\n\n${types}`;
const before = (() => {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return '';
  }
})();
if (process.argv.includes('--check')) {
  if (before !== text) {
    console.error('packages/web/src/api/api-types.ts is out of date: npm run build && node packages/web/scripts/api-types.mjs');
    process.exitCode = 1;
  }
} else {
  writeFileSync(FILE, text);
  console.log(before === text ? 'api-types.ts 无需改动 / is up to date' : 'api-types.ts 已更新 / written');
}

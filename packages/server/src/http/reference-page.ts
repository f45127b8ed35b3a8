/** The API's document as a page for people: one for each language, without scripts, loading nothing but its own style. */

import type { Language, Words } from '@double-random/core';
import { type Content, type Html, html } from '@double-random/web';
import type { CodeWords } from '../problems/code.js';
import { SERVICE_CODES } from '../problems/problems.js';
import { ROLE_WORDS } from '../rights/role.js';
import { codesOf } from './guard-codes.js';
import { type JsonSchema, JsonSchemas, type Side } from './json-schemas.js';
import { operationIdOf } from './operation.js';
import { type Route, TAGS, type Who } from './route.js';
import { schemaText } from './schema-text.js';
import { TAG_WORDS } from './tag-words.js';

export const STYLE_PATH = '/api/v1/reference.css';
export const DOCUMENT_PATH = '/api/v1/openapi.json';

const WORDS = {
  title: { zh: '双随机、一公开 联合服务 接口说明', en: 'Double Random joint service: API reference' },
  document: { zh: 'OpenAPI 3.1 文档', en: 'OpenAPI 3.1 document' },
  other: { zh: 'English', en: '中文' },
  contents: { zh: '目录', en: 'Contents' },
  who: { zh: '谁可以调用', en: 'Who may call' },
  anybody: { zh: '任何人，无需登录', en: 'anybody, without signing in' },
  signedIn: { zh: '任何已登录用户', en: 'any signed-in user' },
  scope: { zh: '或持有此权限的令牌：', en: 'or a token with the scope ' },
  path: { zh: '路径参数', en: 'In the path' },
  query: { zh: '查询参数', en: 'In the query' },
  body: { zh: '请求正文', en: 'Body' },
  answer: { zh: '成功时返回', en: 'Answer' },
  refusals: { zh: '可能的拒绝', en: 'Refusals' },
  schemas: { zh: '共用数据结构', en: 'Shared schemas' },
  codes: { zh: '拒绝代码的含义', en: 'What the codes of refusals mean' },
  nothing: { zh: '无正文', en: 'no body' },
  redirect: { zh: '转到别处（Location）', en: 'sends elsewhere (Location)' },
} as const satisfies Record<string, Words>;

class Page {
  readonly #language: Language;
  readonly #schemas = new JsonSchemas();

  constructor(language: Language) {
    this.#language = language;
  }

  #say(words: Words): string {
    return words[this.#language];
  }

  #who(who: Who): string {
    if (who.kind === 'public') return this.#say(WORDS.anybody);
    if (who.kind === 'signed-in') return this.#say(WORDS.signedIn);
    const roles = who.roles.map((role) => this.#say(ROLE_WORDS[role])).join(this.#language === 'zh' ? '、' : ', ');
    return who.scope === null ? roles : `${roles} ${this.#say(WORDS.scope)}${who.scope}`;
  }

  #schema(name: Words, schema: Parameters<JsonSchemas['describe']>[0] | null, side: Side, within: string): Html | null {
    if (schema === null) return null;
    return html`<dt>${this.#say(name)}</dt><dd><pre>${schemaText(this.#schemas.describe(schema, side, within))}</pre></dd>`;
  }

  #body({ body }: Route, id: string): Content {
    if (body === null) return null;
    if (body.kind !== 'file') return this.#schema(WORDS.body, body.schema, 'input', `${id}Body`);
    return html`<dt>${this.#say(WORDS.body)}</dt><dd>${body.types.join(', ')} (≤ ${body.limit} bytes)</dd>`;
  }

  #answer({ answer }: Route, id: string): Content {
    if (answer.kind === 'json') return this.#schema(WORDS.answer, answer.schema, 'output', `${id}Answer`);
    const said = this.#saidOf(answer);
    return html`<dt>${this.#say(WORDS.answer)}</dt><dd>${answer.status}: ${said}</dd>`;
  }

  #saidOf(answer: Exclude<Route['answer'], { kind: 'json' }>): string {
    if (answer.kind === 'file') return answer.types.join(', ');
    if (answer.kind === 'page') return 'text/html';
    return this.#say(answer.kind === 'redirect' ? WORDS.redirect : WORDS.nothing);
  }

  #route(route: Route): Html {
    const id = operationIdOf(route);
    const refusals = codesOf(route).map((code) => html`<a href="#code-${code}"><code>${code}</code></a> `);
    return html`<details id="${id}"><summary><code class="${route.method.toLowerCase()}">${route.method}</code> <code>${route.path}</code>
<span>${this.#say(route.summary)}</span></summary><dl>
<dt>${this.#say(WORDS.who)}</dt><dd>${this.#who(route.who)}</dd>
${this.#schema(WORDS.path, route.params, 'input', `${id}Path`)}
${this.#schema(WORDS.query, route.query === 'any' ? null : route.query, 'input', `${id}Query`)}
${this.#body(route, id)}
${this.#answer(route, id)}
<dt>${this.#say(WORDS.refusals)}</dt><dd>${refusals}</dd>
</dl></details>
`;
  }

  #codes(): Html {
    const codes = Object.entries<CodeWords>(SERVICE_CODES).map(
      ([code, words]) => html`<dt id="code-${code}"><code>${words.status} ${code}</code></dt><dd>${this.#say(words)}</dd>
`,
    );
    return html`<section id="codes"><h2>${this.#say(WORDS.codes)}</h2><dl>${codes}</dl></section>`;
  }

  render(routes: readonly Route[], version: string): Html {
    const language = this.#language;
    const parts = TAGS.map((tag) => ({ tag, there: routes.filter((route) => route.tag === tag) })).filter(({ there }) => there.length > 0);
    const sections = parts.map(
      ({ tag, there }) => html`<section id="${tag}"><h2>${this.#say(TAG_WORDS[tag])}</h2>
${there.map((route) => this.#route(route))}</section>
`,
    );
    const shared = Object.entries(this.#schemas.shared).map(
      ([name, schema]) => html`<dt id="schema-${name}">${name}</dt><dd><pre>${schemaText(schema as JsonSchema)}</pre></dd>`,
    );
    return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${this.#say(WORDS.title)}</title><link rel="stylesheet" href="${STYLE_PATH}"></head><body>
<header><h1>${this.#say(WORDS.title)} <small>${version}</small></h1>
<p><a href="${DOCUMENT_PATH}">${this.#say(WORDS.document)}</a> · <a href="${language === 'zh' ? '?lang=en' : '?lang=zh'}" lang="${
      language === 'zh' ? 'en' : 'zh-CN'
    }">${this.#say(WORDS.other)}</a></p></header>
<nav aria-label="${this.#say(WORDS.contents)}"><ul>${parts.map(({ tag }) => html`<li><a href="#${tag}">${this.#say(TAG_WORDS[tag])}</a></li>`)}<li><a href="#codes">${this.#say(WORDS.codes)}</a></li></ul></nav>
<main>
${sections}${shared.length === 0 ? null : html`<section id="schemas"><h2>${this.#say(WORDS.schemas)}</h2><dl>${shared}</dl></section>`}${this.#codes()}
</main></body></html>
`;
  }
}

export const referencePage = (routes: readonly Route[], version: string, language: Language): string =>
  new Page(language).render(routes, version).text;

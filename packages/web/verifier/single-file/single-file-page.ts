/** The verify page as one file that needs no other and no network. What may run in it is said by its own hashes. */

import { createHash } from 'node:crypto';
import type { Language } from '@double-random/core';
import { type Html, html } from '#web/markup/html.js';
import { verifyBody } from '#web/portal/verify/verify-body.js';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Text that stands in a script element as it is: the parser of HTML looks for its end in it. */
const withinScript = (script: string): string =>
  script.replaceAll('</script', String.raw`<\/script`).replaceAll('<!--', String.raw`\x3C!--`);

const NAME = { zh: '双随机抽取核验', en: 'Verify a double-random draw' } as const;

function page(language: Language): Html {
  const other =
    language === 'zh'
      ? html`<button type="button" class="quiet" data-switch-to="en" lang="en">English</button>`
      : html`<button type="button" class="quiet" data-switch-to="zh-CN" lang="zh-CN">中文</button>`;
  const lang = language === 'zh' ? 'zh-CN' : 'en';
  return html`<div class="single" lang="${lang}" data-language="${lang}" data-title="${NAME[language]}"${language === 'zh' ? null : html` hidden`}>
<header><div class="within"><span class="name">${NAME[language]}</span><p class="language">${other}</p></div></header>
<main><div class="within">
${verifyBody({ language, draw: null, singleFile: null, protocol: null })}
</div></main>
</div>`;
}

/** @param script without imports; its worker is inside */
export function singleFilePage(script: string, style: string): string {
  const text = withinScript(script);
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(text)} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${NAME.zh}</title>
<style>${style}</style>
</head>
<body>
${page('zh').text}
${page('en').text}
<script type="module">${text}</script>
</body>
</html>
`;
}

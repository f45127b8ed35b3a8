/** The whole document around a page: head, navigation, foot, and the switch of language. */

import { type Html, html } from '../../markup/html.js';
import { link } from '../link.js';
import type { Page } from '../page.js';
import { type PageRequest, sayer } from '../request.js';
import { SECTIONS } from './sections.js';

const NAME = { zh: '双随机、一公开', en: 'Double Random, One Public' } as const;

function otherLanguage({ language, path, query }: PageRequest): string {
  return link({ language: language === 'zh' ? 'en' : 'zh' }, path, query);
}

function head(page: Page, request: PageRequest): Html {
  const { language, asset } = request;
  const title = page.section === 'home' ? NAME[language] : `${page.title} · ${NAME[language]}`;
  const styles = ['portal.css', ...(page.styles ?? [])].map((name) => html`<link rel="stylesheet" href="${asset(name)}">\n`);
  const feeds = (page.feeds ?? []).map(
    (feed) => html`<link rel="alternate" type="application/atom+xml" title="${feed.title}" href="${link(request, feed.path)}">\n`,
  );
  const scripts = (page.scripts ?? []).map((name) => html`<script type="module" src="${asset(name)}"></script>\n`);
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${page.description === undefined ? html`<meta name="robots" content="noindex">` : html`<meta name="description" content="${page.description}">`}
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="alternate" hreflang="${language === 'zh' ? 'en' : 'zh-CN'}" href="${otherLanguage(request)}">
${styles}${feeds}${scripts}</head>`;
}

function navigation(page: Page, request: PageRequest): Html {
  const entries = SECTIONS.map(({ section, path, words }) => {
    const here = section === page.section ? html` aria-current="page"` : null;
    return html`<li><a href="${link(request, path)}"${here}>${words[request.language]}</a></li>\n`;
  });
  return html`<nav aria-label="${sayer(request)('主导航', 'Main')}"><ul>
${entries}</ul></nav>`;
}

function foot(request: PageRequest): Html {
  const say = sayer(request);
  return html`<footer><div class="within">
<p>${say('本网站所有内容均来自公开接口，任何人都可以取得同样的数据并自行核验。', 'Everything here comes from the public interface: anybody can get the same data and check it.')}</p>
<ul>
<li><a href="${link(request, '/open-data')}">${say('开放数据', 'Open data')}</a></li>
<li><a href="${link(request, '/api/v1/reference')}">${say('接口说明', 'API')}</a></li>
<li><a href="${link(request, '/feeds')}">${say('订阅', 'Feeds')}</a></li>
<li><a href="${link(request, '/objections')}">${say('异议查询', 'Objections')}</a></li>
<li><a href="/console/">${say('部门工作台', 'For departments')}</a></li>
</ul>
</div></footer>`;
}

/** The document as it is sent. */
export function framed(page: Page, request: PageRequest): string {
  const { language } = request;
  const say = sayer(request);
  const other =
    language === 'zh'
      ? html`<a href="${otherLanguage(request)}" lang="en" hreflang="en">English</a>`
      : html`<a href="${otherLanguage(request)}" lang="zh-CN" hreflang="zh-CN">中文</a>`;
  return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
${head(page, request)}
<body>
<a class="skip" href="#main">${say('跳到正文', 'Skip to content')}</a>
<header><div class="within">
<a class="name" href="${link(request, '/')}">${NAME[language]}</a>
${navigation(page, request)}
<p class="language">${other}</p>
</div></header>
<main id="main" tabindex="-1"><div class="within">
${page.main}
</div></main>
${foot(request)}
</body>
</html>
`.text;
}

/** What the verify page says, on the site and as a single file: the place that its script fills, and how to verify without it. */

import type { Language, Words } from '@double-random/core';
import { type Html, html } from '../../markup/html.js';

export interface VerifyBody {
  readonly language: Language;
  /** The draw that the page is about. */
  readonly draw: { readonly title: string; readonly bundle: string; readonly departments: Readonly<Record<string, Words>> } | null;
  /** Why there is nothing of a draw to verify. */
  readonly notice?: Html;
  /** Address of the page as a single file; `null` in the single file itself. */
  readonly singleFile: string | null;
  /** Address of the protocol's text; `null` where none is at hand. */
  readonly protocol: string | null;
}

function place({ draw }: VerifyBody): Html {
  return draw === null
    ? html`<div data-verify></div>`
    : html`<div data-verify data-bundle="${draw.bundle}" data-title="${draw.title}" data-names="${JSON.stringify(draw.departments)}"></div>`;
}

const withoutScript = (say: (zh: string, en: string) => string): Html =>
  html`<noscript><p class="notice warn">${say(
    '您的浏览器没有启用脚本，本页无法在浏览器里计算。请用下面的其他办法核验。',
    'Scripts are switched off, so this page cannot compute in your browser. Verify in one of the other ways below.',
  )}</p></noscript>`;

function download(address: string | null, say: (zh: string, en: string) => string): Html | null {
  if (address === null) return null;
  return html`<li><strong>${say('离线网页：', 'Offline page: ')}</strong><a href="${address}" download="double-random-verify.html">${say(
    '下载单个网页文件',
    'download this page as a single file',
  )}</a>${say('，断网后双击打开，把数据包拖进去。', '; open it without a network and drop the bundle into it.')}</li>
`;
}

export function verifyBody(body: VerifyBody): Html {
  const say = (zh: string, en: string): string => (body.language === 'zh' ? zh : en);
  const { draw } = body;
  return html`<h1>${say('自行核验', 'Verify it yourself')}</h1>
<p>${say(
    '不必相信任何人：把公布的文件交给您自己的浏览器，从头重新抽取一遍，看结果是不是同一个。',
    'No need to believe anybody: give the published files to your own browser, let it hold the draw again from the beginning, and see whether the result is the same.',
  )}</p>
${body.notice ?? null}${place(body)}
${withoutScript(say)}
<section class="other-ways">
<h2>${say('其他核验办法', 'Other ways to verify')}</h2>
<ul>
${download(body.singleFile, say)}<li><strong>${say('命令行：', 'Command line: ')}</strong><code>double-random verify bundle.zip</code>${say(
    '；核验公告：',
    '; a certificate: ',
  )}<code>double-random verify certificate.pdf</code>${say('（还会逐字节比对纸面）。', ' (which compares its paper byte by byte too).')}</li>
<li><strong>${say('自己编写：', 'Your own program: ')}</strong>${say(
    '抽取协议全部公开，任何人用任何语言都可以照着写出核验程序，得到逐字节相同的结果。',
    'the protocol is public and complete: a program made from it, in any language, reaches the same bytes.',
  )}${body.protocol === null ? null : html` <a href="${body.protocol}">${say('抽取协议全文（英文）', 'The protocol')}</a>`}</li>
${
  draw === null
    ? null
    : html`<li><strong>${say('本次抽取：', 'This draw: ')}</strong><a href="${draw.bundle}">${say('下载数据包（ZIP）', 'download the bundle (ZIP)')}</a></li>
`
}</ul>
<h2>${say('核验说明什么，不说明什么', 'What verifying shows, and what it does not')}</h2>
<ul>
<li>${say(
    '说明：名单、比例和规则锁定之后没有改过；种子由各部门的承诺和公开的随机来源得出，谁都不能单独决定；抽中的对象和检查组由种子唯一确定。',
    'It shows that lists, ratios and rules have not changed since they were frozen; that the seed follows from the commitments of all departments and public randomness, so that nobody alone decided it; and that the seed alone determines who was drawn.',
  )}</li>
<li>${say(
    '不说明：名录本身是否齐全、真实；文件是什么时候公布的。后一点请核对您早先看到或记下的哈希。',
    'It does not show whether the lists are complete and true, nor when the files were published. For the latter compare the hashes with those that you saw or noted before.',
  )}</li>
${
  body.singleFile === null
    ? null
    : html`<li>${say(
        '本页由运行系统的机关提供。如果连本页也不放心，请用从别处取得的单个网页文件、命令行，或另一个人编写的程序来核验。',
        'This page is served by whoever runs the system. If you do not trust it either, use a copy of the single file from elsewhere, the command line, or a program of somebody else.',
      )}</li>
`
}</ul>
</section>`;
}

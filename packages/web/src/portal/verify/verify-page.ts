/** 自行核验: the core in the reader's own browser. With `draw` in its address the page is about one draw. */

import type { Words } from '@double-random/core';
import type { ReadPublic } from '../../api/public-api.js';
import { type Html, html } from '../../markup/html.js';
import type { PublicDraw } from '../../words/draws.js';
import { link, segment } from '../link.js';
import { type Page, type PortalPage, shown, shownOf } from '../page.js';
import { type PageRequest, sayer } from '../request.js';
import { type VerifyBody, verifyBody } from './verify-body.js';

const SINGLE_FILE = 'double-random-verify.html';

/** The normative text, as the build took it from the documentation. */
const PROTOCOL = 'double-random-protocol.txt';

/** Of a draw without a result only what is published so far can be checked, and that is no verification of a draw. */
function notHeld({ id, title, state }: PublicDraw, request: PageRequest): Html {
  const say = sayer(request);
  const why =
    state === 'voided'
      ? say('这次抽取在得出结果之前已经作废，没有可以核验的结果。', 'This draw was voided before it had a result: there is none to verify.')
      : say(
          '这次抽取还没有得出结果，抽取之后才能核验。已公布的名录和承诺可以先核对：下载数据包，拖到下面。',
          'This draw has no result yet; it can be verified once it is held. Pools and commitments can be checked already: download the bundle and drop it below.',
        );
  return html`<p class="notice"><a href="${link(request, `/draws/${segment(id)}`)}">${title}</a>${say('：', ': ')}${why}</p>
`;
}

function pageOf(request: PageRequest, about: Pick<VerifyBody, 'draw' | 'notice'>): Page {
  const { language, asset } = request;
  const say = sayer(request);
  return {
    title: say('自行核验', 'Verify it yourself'),
    section: 'verify',
    description: say(
      '在您自己的浏览器里重新抽取一遍，逐项核验双随机抽取的结果；文件不会上传。',
      'Hold the draw again in your own browser and verify its result, check by check; no file is uploaded.',
    ),
    scripts: ['verify.js'],
    styles: ['verify.css'],
    main: verifyBody({ language, ...about, singleFile: asset(SINGLE_FILE), protocol: asset(PROTOCOL) }),
  };
}

/** The departments' names in both languages; their codes, where they cannot be read, say enough to go on. */
async function namesOf(read: ReadPublic): Promise<Readonly<Record<string, Words>>> {
  const found = await read('/api/v1/public/departments');
  return found.ok
    ? Object.fromEntries(found.value.items.map(({ id, name, nameEn }) => [id, { zh: name, en: nameEn === '' ? name : nameEn }]))
    : {};
}

export const verifyPage: PortalPage = {
  path: '/verify',
  what: { zh: '在浏览器里核验一次抽取', en: 'Verify a draw in the browser' },
  show: async (request, read) => {
    const id = request.query['draw'];
    if (id === undefined || id === '') return shown(pageOf(request, { draw: null }));
    const departments = await namesOf(read);
    return shownOf(read('/api/v1/public/draws/{draw}', { params: { draw: id } }), (draw) =>
      draw.drawnAt === null
        ? pageOf(request, { draw: null, notice: notHeld(draw, request) })
        : pageOf(request, { draw: { title: draw.title, bundle: `/api/v1/public/draws/${segment(id)}/bundle.zip`, departments } }),
    );
  },
};

/** Where one draw is verified, without another click. */
export const verifyAddress = (request: PageRequest, draw: string): string => `${link(request, '/verify', { draw })}#start`;

/** One attempt of a draw: what happened, whom it has drawn, and how anybody verifies it. */

import type { ReadPublic } from '../../api/public-api.js';
import { type Content, html } from '../../markup/html.js';
import type { PublicDraw } from '../../words/draws.js';
import { departmentNames } from '../departments/department-names.js';
import { downloads } from '../facts/downloads.js';
import { link, segment } from '../link.js';
import { asked } from '../lists/list.js';
import { type PortalPage, shown } from '../page.js';
import { type PageRequest, paramOf, sayer } from '../request.js';
import { verifyAddress } from '../verify/verify-page.js';
import { drawEvents, drawShortages } from './draw-changes.js';
import { drawFiles } from './draw-files.js';
import { drawMark } from './draw-mark.js';
import { drawNow } from './draw-now.js';
import { drawStrata } from './draw-strata.js';
import { otherAttempts } from './draw-voiding.js';
import { type DrawnFacts, drawnFilters, drawnList } from './drawn-list.js';
import { timeline } from './timeline.js';

/** Of the drawn entities on the page. */
const ROWS = '20';

function offered(draw: PublicDraw, request: PageRequest): Content {
  const say = sayer(request);
  const api = `/api/v1/public/draws/${segment(draw.id)}`;
  return downloads([
    draw.drawnAt === null ? null : { href: verifyAddress(request, draw.id), words: say('核验这次抽取', 'Verify this draw'), isFirst: true },
    { href: `${api}/bundle.zip`, words: say('全部文件（ZIP）', 'All files (ZIP)') },
    draw.links.certificate === null
      ? null
      : { href: link(request, draw.links.certificate), words: say('抽取结果公告（PDF）', 'Certificate (PDF)') },
    { href: link(request, '/api/v1/public/feed.atom'), words: say('订阅（Atom）', 'Feed (Atom)') },
  ]);
}

/** Whoever comes by the code on a paper brings its result hash along: the page says whether it is the same. */
function comparedHash({ resultHash }: PublicDraw, request: PageRequest): Content {
  const carried = request.query['result'];
  if (carried === undefined || resultHash === null) return null;
  const say = sayer(request);
  if (carried === resultHash) {
    return html`<p class="notice good">${say('您手中公告上的结果哈希与公布的一致。', 'The result hash on your paper is the published one.')}</p>`;
  }
  return html`<p class="notice warn" role="alert"><strong>${say(
    '您手中公告上的结果哈希与公布的不一致：这份公告可能不是本次抽取的，或者被改动过。',
    'The result hash on your paper is not the published one: the paper may be of another draw, or may have been changed.',
  )}</strong></p>`;
}

/** Whom it has drawn, and what became of that; nothing before the draw, and a sentence while it is sealed. */
async function outcome(read: ReadPublic, facts: DrawnFacts): Promise<Content> {
  const { draw, request, departmentOf } = facts;
  const say = sayer(request);
  if (draw.drawnAt === null) return null;
  if (!draw.disclosed) {
    return html`<h2>${say('抽中的检查对象', 'Entities drawn')}</h2>
<p class="empty">${say('封存中：名单在现场检查结束后公开。', 'Sealed: the list is disclosed once the visits are made.')}</p>`;
  }
  const params = { draw: draw.id };
  const filters = drawnFilters(facts);
  const [drawn, shortages, events] = await Promise.all([
    read('/api/v1/public/draws/{draw}/drawn', { params, query: { ...asked(filters, request), limit: ROWS } }),
    read('/api/v1/public/draws/{draw}/shortages', { params }),
    read('/api/v1/public/draws/{draw}/events', { params, query: { after: request.query['events'] } }),
  ]);
  return html`<h2 id="drawn">${say('抽中的检查对象和检查组', 'Entities drawn, and their teams')}</h2>
${drawnList(drawn, filters, facts)}
<h2>${say('空缺', 'Empty places')}</h2>
${drawShortages(shortages, departmentOf, request)}
<h2 id="events">${say('抽取后的变动', 'Events after the draw')}</h2>
${drawEvents(events, departmentOf, request)}`;
}

export const drawPage: PortalPage = {
  path: '/draws/:draw',
  what: { zh: '一次抽取', en: 'A draw' },
  show: async (request, read) => {
    const say = sayer(request);
    const found = await read('/api/v1/public/draws/{draw}', { params: { draw: paramOf(request, 'draw') } });
    if (!found.ok) return found;
    const { value: draw } = found;
    const [departmentOf, task] = await Promise.all([
      departmentNames(read, request.language),
      read('/api/v1/public/tasks/{id}', { params: { id: draw.task } }),
    ]);
    const strataBy = task.ok ? (task.value.plan?.strataBy ?? null) : null;
    const facts = { request, draw, strataBy, departmentOf };
    return shown({
      title: say(`${draw.title}：第 ${draw.attempt} 次抽取`, `${draw.title}: draw, attempt ${draw.attempt}`),
      section: 'draws',
      description: say(
        `${draw.title}的抽取：锁定、承诺、揭示、种子、结果和变动，可以自行核验。`,
        `The draw of ${draw.title}: frozen pools, commitments, reveals, seed, result and events, for anybody to verify.`,
      ),
      feeds: [{ title: say('最新公布', 'New publications'), path: '/api/v1/public/feed.atom' }],
      main: html`<h1>${draw.title}</h1>
<p>${drawMark(request, draw)} ${say(`第 ${draw.attempt} 次抽取`, `attempt ${draw.attempt}`)} · <code>${draw.drawId}</code> · <a href="${link(request, `/tasks/${segment(draw.task)}`)}">${say('所属任务', 'its task')}</a></p>
${drawNow(draw, request)}
${comparedHash(draw, request)}
${otherAttempts(draw, request)}
${offered(draw, request)}
<h2>${say('经过', 'What happened')}</h2>
${timeline(draw, departmentOf, request)}
<h2>${say('数量', 'Sizes')}</h2>
${drawStrata(draw, strataBy, request)}
${await outcome(read, facts)}
<h2>${say('文件', 'Files')}</h2>
${drawFiles(draw, request)}`,
    });
  },
};

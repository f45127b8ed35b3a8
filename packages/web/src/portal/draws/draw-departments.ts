/** What each department has committed to and revealed, and who kept its secret. */

import { type Content, type Html, html } from '../../markup/html.js';
import type { PublicDraw } from '../../words/draws.js';
import { PART_ROLE_WORDS } from '../../words/tasks.js';
import type { DepartmentNames } from '../departments/department-names.js';
import { hash } from '../facts/hash.js';
import { mark } from '../facts/mark.js';
import { table } from '../lists/table.js';
import { type PageRequest, sayer } from '../request.js';
import { momentText } from '../time.js';

type Department = PublicDraw['departments'][number];

function commitmentText({ commitment, committedAt }: Department, isClosed: boolean, request: PageRequest): Content {
  const say = sayer(request);
  if (commitment === null) return isClosed ? mark('bad', say('没有承诺', 'none')) : mark('wait', say('等待中', 'awaited'));
  return [
    committedAt === null ? null : momentText(request, committedAt),
    html`<details><summary>${say('指纹', 'Fingerprint')}</summary>${hash(commitment)}</details>`,
  ];
}

function keeperText({ secretKeeping }: Department, request: PageRequest): string {
  const say = sayer(request);
  if (secretKeeping === null) return '—';
  return secretKeeping === 'department' ? say('部门自己', 'the department') : say('服务代为保管', 'the service, for it');
}

function revealText({ secret, revealedAt, absent, commitment }: Department, draw: PublicDraw, request: PageRequest): Content {
  const say = sayer(request);
  if (absent) return mark('bad', say('没有揭示', 'not revealed'));
  if (revealedAt === null) return commitment === null || draw.commitmentsClosedAt === null ? '—' : mark('wait', say('等待中', 'awaited'));
  const number = secret === null ? null : html`<details><summary>${say('随机数', 'Number')}</summary>${hash(secret)}</details>`;
  return [momentText(request, revealedAt), number];
}

export function departmentTable(draw: PublicDraw, departmentOf: DepartmentNames, request: PageRequest): Html {
  const say = sayer(request);
  const inOrder = [...draw.departments].sort((a, b) => Number(b.role === 'initiating') - Number(a.role === 'initiating'));
  return table(
    say('各部门的承诺和揭示', 'Commitments and reveals of the departments'),
    [
      {
        title: say('部门', 'Department'),
        cell: ({ id, role }) => html`${departmentOf(id)} <span class="small">${PART_ROLE_WORDS[role][request.language]}</span>`,
      },
      { title: say('承诺', 'Committed'), cell: (one) => commitmentText(one, draw.commitmentsClosedAt !== null, request) },
      { title: say('随机数由谁保管', 'Number kept by'), cell: (one) => keeperText(one, request) },
      { title: say('揭示', 'Revealed'), cell: (one) => revealText(one, draw, request) },
    ],
    inOrder,
  );
}

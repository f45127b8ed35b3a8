/** The sealed hashes, what is kept until when, and how it is checked afterwards. */

import { verificationPayload } from '../certificate/verification.js';
import type { Block } from '../document.js';
import { inGroups } from '../figures.js';
import { day } from '../moment.js';
import type { SealedSubject } from './subject.js';

export function sealedResult({ say, record }: SealedSubject): Block[] {
  return [
    {
      kind: 'paragraph',
      text: say(
        '抽取已经完成。下列密封值由抽取结果和随机种子算出，从中不能反推结果；结果日后若有任何改动，密封值即不相符。',
        'The draw has been held. The hashes below are computed from its result and its seed. The result cannot be found out from them; but if anything in it were changed later, they would not match.',
      ),
    },
    {
      kind: 'fields',
      fields: [
        { label: say('结果哈希', 'Result hash'), value: inGroups(record.resultHash), style: 'code' },
        { label: say('种子密封值', 'Sealed seed'), value: inGroups(record.seedHash), style: 'code' },
      ],
    },
  ];
}

export function disclosure({ say, notice, language }: SealedSubject): Block[] {
  const by = notice.discloseBy === undefined ? undefined : day(notice.discloseBy, language);
  return [
    {
      kind: 'points',
      points: [
        say(
          '现在公布：抽取清单（各名录的条数与默克尔根、抽取规则与数量、截止时间）、各部门的承诺、密封值。',
          'Published now: the manifest (size and Merkle root of each pool, rules, quotas and deadlines), the commitments, and the sealed hashes.',
        ),
        say(
          '暂不公布：检查对象、排除、回避和执法检查人员各名录的内容，各部门的揭示值，随机种子，抽取结果，以及抽取后的变更。',
          'Kept for now: what stands in the pools of entities, exclusions, recusals and inspectors; the reveals; the seed; the result; and events after the draw.',
        ),
        say(
          `公开时间：现场检查结束后公开全部数据，并发布完整的抽取结果公告${by === undefined ? '' : `，最迟不晚于${by}`}。`,
          `Disclosure: when the inspections are done, all data are published, with the full draw certificate${by === undefined ? '' : `, at the latest on ${by}`}.`,
        ),
        say(
          '公开之后：请保存本公告。届时公布的结果哈希须与本公告所载完全一致；任何人都可以由公布的全部数据重新算出结果，并核对清单哈希、承诺值、种子密封值和结果哈希。',
          'Afterwards: keep this certificate. The result hash published then must be exactly the one above. Anyone can compute the result again from the data that are then public, and compare manifest hash, commitments, sealed seed and result hash.',
        ),
      ],
    },
  ];
}

function whatToVerify(subject: SealedSubject): Block[] {
  const { say, record, notice, carriesBundle } = subject;
  const { drawId } = record.manifest;
  const where = notice.verificationUrl ?? '';
  const after = say(
    `公开之后，对完整的数据包${where === '' ? '' : `（公布于 ${where}）`}运行第二条命令：程序重新算出全部结果，并核对其与密封值是否相符。`,
    `After the disclosure, run the second command on the complete bundle${where === '' ? '' : ` (published at ${where})`}: it computes the whole draw again and compares it with the sealed hashes.`,
  );
  const now = carriesBundle
    ? say(
        '本公告的电子版（PDF）内嵌现在公布的文件，可先行核验：在装有 double-random 的计算机上对电子版运行第一条命令。',
        'The PDF file of this certificate carries what is published now, and can be verified already: run the first command on it where double-random is installed.',
      )
    : say(
        '现在公布的文件可先行核验：取得密封数据包，在装有 double-random 的计算机上运行第一条命令。',
        'What is published now can be verified already: take the sealed bundle, and run the first command on it where double-random is installed.',
      );
  return [
    { kind: 'paragraph', text: `${now}${say('', ' ')}${after}` },
    {
      kind: 'commands',
      lines: [`double-random verify ${drawId}.sealed.${carriesBundle ? 'pdf' : 'zip'}`, `double-random verify ${drawId}.zip`],
    },
  ];
}

export function verification(subject: SealedSubject): Block[] {
  const { say, record } = subject;
  const { drawId } = record.manifest;
  return [
    ...whatToVerify(subject),
    {
      kind: 'qr',
      payload: verificationPayload(subject, record.resultHash),
      alt: say(
        `二维码：抽取编号 ${drawId}，密封的结果哈希 ${record.resultHash}`,
        `QR code: draw id ${drawId}, sealed result hash ${record.resultHash}`,
      ),
      caption: say('扫码核对抽取编号与结果哈希', 'Scan to compare draw id and result hash'),
    },
  ];
}

/** How anyone can check the draw. */

import type { Block } from '../document.js';
import { inGroups } from '../figures.js';
import type { Subject } from './subject.js';

/** What the QR code holds: the draw's id, attempt and result hash, as an address where the notice gives one. */
export function verificationPayload(subject: Subject): string {
  const { manifest, resultHash } = subject.record;
  const { verificationUrl } = subject.notice;
  if (verificationUrl === undefined) return `${manifest.protocol} ${manifest.drawId} ${manifest.attempt} ${resultHash}`;
  const address = new URL(verificationUrl);
  address.searchParams.set('draw', manifest.drawId);
  address.searchParams.set('attempt', String(manifest.attempt));
  address.searchParams.set('result', resultHash);
  return address.href;
}

export function verification(subject: Subject): Block[] {
  const { say, record, notice } = subject;
  const { drawId } = record.manifest;
  const where = notice.verificationUrl ?? '';
  return [
    {
      kind: 'paragraph',
      text: say(
        `取得本次抽取的公开数据包（文件夹或 ZIP 文件${where === '' ? '' : `，公布于 ${where}`}），在装有 double-random 的计算机上运行下列命令。程序从名录、清单、承诺、揭示和随机源重新算出全部结果，逐项说明是否相符；有一个字节不符即告失败。`,
        `Take the published bundle of this draw (a folder or a ZIP file${where === '' ? '' : `, published at ${where}`}) and run the command below where double-random is installed. It computes everything again from pools, manifest, commitments, reveals and entropy, and says check by check what holds; one byte that differs makes it fail.`,
      ),
    },
    { kind: 'commands', lines: [`double-random verify ${drawId}.zip`] },
    {
      kind: 'paragraph',
      text: say(
        '核验所得的结果哈希应与下列结果哈希完全一致。协议全文公开，任何人也可以用其他程序独立复算。',
        'The result hash that it prints must be exactly the one below. The protocol is public: anyone can compute the draw with another program.',
      ),
    },
    { kind: 'fields', fields: [{ label: say('结果哈希', 'Result hash'), value: inGroups(record.resultHash), style: 'code' }] },
    {
      kind: 'qr',
      payload: verificationPayload(subject),
      alt: say(`二维码：抽取编号 ${drawId}，结果哈希 ${record.resultHash}`, `QR code: draw id ${drawId}, result hash ${record.resultHash}`),
      caption: say('扫码核对抽取编号与结果哈希', 'Scan to compare draw id and result hash'),
    },
  ];
}

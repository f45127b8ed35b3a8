/** How anyone can check the draw. */

import type { Block } from '../document.js';
import { inGroups } from '../figures.js';
import type { OfManifest, Subject } from './subject.js';

/** What the QR code holds: the draw's id, attempt and result hash, as an address where the notice gives one. */
export function verificationPayload(subject: OfManifest, resultHash: string): string {
  const { manifest } = subject.record;
  const { verificationUrl } = subject.notice;
  if (verificationUrl === undefined) return `${manifest.protocol} ${manifest.drawId} ${manifest.attempt} ${resultHash}`;
  const address = new URL(verificationUrl);
  address.searchParams.set('draw', manifest.drawId);
  address.searchParams.set('attempt', String(manifest.attempt));
  address.searchParams.set('result', resultHash);
  return address.href;
}

/** The file verifies itself where it carries the bundle. */
function byTheFile({ say, record, notice }: Subject): Block[] {
  const { drawId } = record.manifest;
  const where = notice.verificationUrl;
  return [
    {
      kind: 'paragraph',
      text: say(
        `本公告的电子版（PDF）内嵌本次抽取的公开数据包，文件本身即可核验：在装有 double-random 的计算机上对电子版运行下列命令。程序从名录、清单、承诺、揭示和随机源重新算出全部结果，逐项说明是否相符，并据以重新制作本公告，与文件逐字节比对；有一个字节不符即告失败。${where === undefined ? '' : `数据包另公布于 ${where}。`}`,
        `The PDF file of this certificate carries the published bundle of the draw, so the file can be verified by itself: run the command below on it where double-random is installed. It computes everything again from pools, manifest, commitments, reveals and entropy, says check by check what holds, makes this certificate once more from that, and compares it with the file byte for byte; one byte that differs makes it fail.${where === undefined ? '' : ` The bundle is also published at ${where}.`}`,
      ),
    },
    { kind: 'commands', lines: [`double-random verify ${drawId}.pdf`] },
  ];
}

function byTheBundle({ say, record, notice }: Subject): Block[] {
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
  ];
}

export function verification(subject: Subject): Block[] {
  const { say, record } = subject;
  const { drawId } = record.manifest;
  return [
    ...(subject.carriesBundle ? byTheFile(subject) : byTheBundle(subject)),
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
      payload: verificationPayload(subject, record.resultHash),
      alt: say(`二维码：抽取编号 ${drawId}，结果哈希 ${record.resultHash}`, `QR code: draw id ${drawId}, result hash ${record.resultHash}`),
      caption: say('扫码核对抽取编号与结果哈希', 'Scan to compare draw id and result hash'),
    },
  ];
}

/** How anyone checks a paper: against the record that its file carries, and against what is published. */

import type { Block } from './document.js';
import type { Writing } from './writing.js';

function publicPage(address: string | null, { say }: Writing): Block[] {
  if (address === null) return [];
  return [
    {
      kind: 'qr',
      payload: address,
      alt: say(`二维码：${address}`, `QR code: ${address}`),
      caption: say('扫码查看公示页面', 'Scan for the public page'),
    },
  ];
}

/** @param address where the same is published; `null`: nowhere */
export function paperCheck(address: string | null, writing: Writing): Block[] {
  const { say } = writing;
  return [
    {
      kind: 'paragraph',
      text: say(
        `本文件的电子版（PDF）内嵌机读记录（record.json），在装有 double-random 的计算机上运行下列命令，可核对二者是否一致${address === null ? '' : '；纸质件请扫码与公示页面核对'}。`,
        `The PDF file carries the record that it was made from (record.json); where double-random is installed, this command checks that both say the same.${address === null ? '' : ' A printed copy is compared with the public page behind the QR code.'}`,
      ),
    },
    { kind: 'commands', lines: [say('double-random verify 文件名.pdf', 'double-random verify file.pdf')] },
    ...publicPage(address, writing),
  ];
}

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
        `本文件的电子版（PDF）内嵌制作所依据的机读记录（record.json）。在装有 double-random 的计算机上对电子版运行下列命令，即可核对文件与记录是否一致。${address === null ? '' : '纸质件请扫描二维码，与公示页面核对。'}`,
        `The PDF file of this paper carries the machine-readable record that it was made from (record.json). Where double-random is installed, the command below checks that the file says what its record says.${address === null ? '' : ' A printed copy is compared with the public page behind the QR code.'}`,
      ),
    },
    { kind: 'commands', lines: [say('double-random verify 文件名.pdf', 'double-random verify file.pdf')] },
    ...publicPage(address, writing),
  ];
}

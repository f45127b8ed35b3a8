/** What shows that a visit goes back to a public draw. */

import type { Block } from '../document.js';
import { grouped } from '../figures.js';
import type { Writing } from '../writing.js';

export interface DrawReference {
  readonly drawId: string;
  readonly attempt: number;
  readonly manifestHash: string;
}

/** The draw's id, and which attempt it was where an earlier one was voided. */
export const drawName = ({ drawId, attempt }: DrawReference, { say }: Writing): string =>
  attempt === 1 ? drawId : say(`${drawId}（第${grouped(attempt)}次抽取）`, `${drawId} (attempt ${grouped(attempt)})`);

/** The public page where there is one, else what finds the draw among published ones. */
export function drawCode(draw: DrawReference, address: string | null, caption: string, writing: Writing): Block {
  const payload = address ?? `${draw.drawId} ${draw.attempt} ${draw.manifestHash}`;
  return {
    kind: 'qr',
    payload,
    alt: writing.say(
      address === null ? `二维码：抽取编号和清单哈希 ${payload}` : `二维码：公开页面 ${payload}`,
      address === null ? `QR code: draw id and manifest hash ${payload}` : `QR code: public page ${payload}`,
    ),
    caption,
  };
}

/** How far the items of a department's part are, as the phone knows it. */

import type { Words } from '../../language/words.js';
import type { DossierItem, DossierPart } from './phone/kept-dossier.js';
import type { Outgoing } from './phone/outbox.js';
import { type ItemState, itemStateOf, ownRecords, type StandingRecord, standingOf } from './phone/standing.js';

export interface ItemInHand {
  readonly item: DossierItem;
  readonly standing: readonly StandingRecord[];
  readonly state: ItemState;
}

export function itemsInHand(part: DossierPart, visit: string, outbox: readonly Outgoing[]): readonly ItemInHand[] {
  return part.items.map((item) => {
    const standing = standingOf(item.records, ownRecords(outbox, visit, item.item));
    return { item, standing, state: itemStateOf(standing) };
  });
}

export const ITEM_STATE_WORDS: Readonly<Record<ItemState, Words & { readonly tone: string }>> = {
  open: { zh: '待记录', en: 'to be recorded', tone: 'over' },
  waiting: { zh: '已记录，待发送', en: 'recorded, to be sent', tone: 'waiting' },
  recorded: { zh: '已记录', en: 'recorded', tone: 'good' },
  refused: { zh: '未被接收', en: 'refused', tone: 'bad' },
  conflict: { zh: '两份记录不一致', en: 'records in conflict', tone: 'bad' },
};

/** Whether the part can be entered once all is sent: each item has one record, none was refused. */
export const isComplete = (items: readonly ItemInHand[]): boolean =>
  items.length > 0 && items.every(({ state }) => state === 'recorded' || state === 'waiting');

/** The next item after this one that has to be looked at; `null`: there is none. */
export function nextOpenItem(items: readonly ItemInHand[], after: string): string | null {
  const place = items.findIndex(({ item }) => item.item === after);
  const around = [...items.slice(place + 1), ...items.slice(0, Math.max(0, place))];
  return around.find(({ state }) => state === 'open')?.item.item ?? null;
}

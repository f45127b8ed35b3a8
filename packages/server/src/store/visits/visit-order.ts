/** The orders in which lists show visits; what has no such day comes last in each of them. */

import type { Visit } from '../../visits/visit.js';
import { isLatestFirst, type KeyOrder, noDayIn } from '../key-order.js';

/** By day and time of day, or by the day until which the result is to be published; `-`: the latest first. */
export const VISIT_ORDERS = ['day', '-day', 'due', '-due'] as const;

export type VisitOrder = (typeof VISIT_ORDERS)[number];

/** Sort key: the day that counts, then what orders the visits of that day, then the id. */
export type VisitKey = readonly [day: string, then: string, id: string];

type Sorted = Pick<Visit, 'id' | 'date' | 'start' | 'dueOn'>;

const isByDue = (order: VisitOrder): boolean => order.endsWith('due');

export const keyOfVisit = (order: VisitOrder, { id, date, start, dueOn }: Sorted): VisitKey =>
  isByDue(order) ? [dueOn ?? noDayIn(order), date ?? '', id] : [date ?? noDayIn(order), start ?? '', id];

export const keyOrderOf = (order: VisitOrder): KeyOrder => ({
  members: [
    `coalesce(${isByDue(order) ? 'due_on' : 'date'}, '${noDayIn(order)}')`,
    `coalesce(${isByDue(order) ? 'date' : 'start'}, '')`,
    'id',
  ],
  isDescending: isLatestFirst(order),
});

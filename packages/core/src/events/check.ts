/** Whether a value is a list of events, by shape: draw protocol section 9. Whether they fit the state is for the replay. */

import { EVENTS_FILE } from '../bundle/names.js';
import { code, filledText, integer, listOf, object, oneOf, read, variant } from '../encoding/shape.js';
import type { Outcome } from '../problem.js';
import type { CoreProblem } from '../problems.js';
import type { DrawEvent } from './event.js';

const common = { reason: filledText };

const event = variant('kind', {
  'inspector-out': object({ kind: oneOf('inspector-out'), department: code, entity: code, inspector: code, ...common }),
  'inspector-unavailable': object({ kind: oneOf('inspector-unavailable'), department: code, inspector: code, ...common }),
  'entity-out': object({ kind: oneOf('entity-out'), entity: code, ...common }),
  appoint: object({ kind: oneOf('appoint'), department: code, entity: code, place: integer(0), inspector: code, ...common }),
  refill: object({ kind: oneOf('refill'), department: code, entity: code, place: integer(0), ...common }),
});

export const checkEvents = (value: unknown): Outcome<readonly DrawEvent[], CoreProblem> =>
  read<readonly DrawEvent[]>(listOf(event), value, { file: EVENTS_FILE });

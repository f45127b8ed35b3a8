/** A JSON answer as it is sent: checked by the schema of its route, and written once. */

import type { z } from 'zod';
import { strongTag } from './strong-tag.js';
import { WrongAnswer } from './wrong-answer.js';

export class RenderedJson {
  readonly bytes: Buffer;
  /** Its validator; `undefined`: it is not to have one. */
  readonly tag: string | undefined;

  /** Throws `WrongAnswer` when the body is not what the schema says. */
  constructor(schema: z.ZodType, body: unknown, tagged: boolean) {
    const read = schema.safeParse(body);
    if (!read.success) throw new WrongAnswer(read.error.issues.map(({ path, code }) => `${path.map(String).join('.')} ${code}`));
    this.bytes = Buffer.from(JSON.stringify(read.data));
    this.tag = tagged ? strongTag(this.bytes) : undefined;
  }
}

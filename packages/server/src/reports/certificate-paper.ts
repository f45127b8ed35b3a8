/** 抽取结果公告 from the store: the published bundle of a draw, which the painter verifies, and names for its codes. */

import { buffer } from 'node:stream/consumers';
import { done, zipStream } from '@double-random/core';
import { bundleTag, publicBundle } from '../draws/bundle-of.js';
import { type Draw, isDisclosed } from '../draws/draw.js';
import { refused, type ServiceOutcome } from '../problems/problems.js';
import type { Service } from '../service.js';
import { findDraw } from '../store/draws/draws.js';
import { findTask } from '../store/tasks.js';
import { certificateNotice } from './certificate-notice.js';
import { nameOfCertificate } from './file-names.js';
import { keyOf, type Paper, type PaperOptions } from './paper.js';
import { factsOfSignature, signatureOf } from './signatures.js';

async function zipped({ store: { db } }: Service, draw: Draw): Promise<Uint8Array> {
  const files = await publicBundle(db, draw);
  // In memory of its own, so that it can be handed to another thread.
  return Uint8Array.from(await buffer(zipStream(files) as Parameters<typeof buffer>[0]));
}

/** The certificate of a draw that was held; nothing in it that its public bundle does not say. */
export async function certificatePaper(service: Service, id: string, options: PaperOptions): Promise<ServiceOutcome<Paper>> {
  const { db } = service.store;
  const draw = await findDraw(db, id);
  const task = draw === null ? null : await findTask(db, draw.task);
  if (draw === null || task === null) return refused('not-found');
  if (draw.drawnAt === null) return refused('not-drawn', { state: draw.state });
  const { drawId, attempt } = draw.manifest;
  const notice = await certificateNotice(service, task, draw, options.language);
  const bundle = await bundleTag(db, draw, 'public');
  const signature = await signatureOf(service.settings, { department: task.department, at: draw.drawnAt });
  return done({
    ...nameOfCertificate({ drawId, attempt, isSealed: !isDisclosed(draw) }, options.language),
    key: await keyOf({ ...options, bundle, notice, ...factsOfSignature(signature) }),
    work: async () => ({
      kind: 'certificate',
      bundle: { name: `${drawId}-${attempt}.zip`, bytes: await zipped(service, draw) },
      notice,
      options,
      signature,
    }),
  });
}

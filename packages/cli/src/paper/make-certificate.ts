/** `report` of a bundle: the certificate of its draw. */

import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { done, failedAll, type Outcome } from '@double-random/core';
import type { CertificateOptions, Notice, PersonDisplay, Report, ReportProblem } from '@double-random/reports';
import { folderNameOf, noticeOf } from '../draw/beside.js';
import { readNotice } from '../draw/notice.js';
import { readPublished, type SealedBundle, type ValidBundle } from '../draw/read-valid.js';
import { zipBytes } from '../draw/zip-file.js';
import { type Finding, findings } from '../finding.js';
import { refusal } from '../problems.js';
import type { Session } from '../session.js';
import type { PaperWish } from './paper-wish.js';

export interface CertificateWish extends PaperWish {
  readonly persons: PersonDisplay;
  readonly notice: string | undefined;
  readonly issueDate: string | undefined;
  readonly url: string | undefined;
  readonly withBundle: boolean;
}

export interface MadeCertificate {
  readonly report: Report;
  readonly drawId: string;
  readonly resultHash: string;
  readonly warnings: readonly Finding[];
}

/** The notice that was named, or the one beside the bundle, or none; what the options say goes before it. */
async function noticeFor(stem: string, { notice, issueDate, url }: CertificateWish): Promise<Outcome<Notice, Finding>> {
  const beside = noticeOf(stem);
  const isBeside = await stat(beside).then(
    () => true,
    () => false,
  );
  const read = notice !== undefined || isBeside ? await readNotice(notice ?? beside) : done({});
  if (!read.ok) return read;
  return done({
    ...read.value,
    ...(issueDate === undefined ? {} : { issueDate }),
    ...(url === undefined ? {} : { verificationUrl: url }),
  });
}

type Published = ValidBundle | SealedBundle;

/** What people save the bundle as. An id may begin with a sign that names of files had better not begin with. */
function zipName({ stage, record }: Published): string {
  const { drawId, attempt } = record.manifest;
  const stem = folderNameOf(drawId, attempt).replace(/^[^0-9A-Za-z]+/, '');
  return `${stem === '' ? 'bundle' : stem}${stage === 'sealed' ? '.sealed' : ''}.zip`;
}

/** Names that the paper is not to show in full do not stand in what it carries either. */
const wouldDisclose = (published: Published, persons: PersonDisplay): boolean =>
  published.stage === 'disclosed' && published.record.persons.length > 0 && persons !== 'full';

async function made(
  published: Published,
  notice: Notice,
  wish: CertificateWish,
  carried: boolean,
): Promise<Outcome<Report, ReportProblem>> {
  const { certificate, sealedCertificate } = await import('@double-random/reports');
  const { language, missing, persons } = wish;
  const bundle = carried ? { bundle: { name: zipName(published), bytes: await zipBytes(published.files, published.record.manifest) } } : {};
  const options: CertificateOptions = { language, missing, ...bundle };
  return published.stage === 'sealed'
    ? sealedCertificate(published.record, notice, options)
    : certificate(published.record, notice, { ...options, persons });
}

/** @param stem what the notice beside the bundle is named after */
export async function makeCertificate(
  path: string,
  stem: string,
  wish: CertificateWish,
  { onProgress }: Session,
): Promise<Outcome<MadeCertificate, Finding>> {
  const bundle = await readPublished(path, onProgress);
  if (!bundle.ok) return bundle;
  const notice = await noticeFor(resolve(stem), wish);
  if (!notice.ok) return notice;
  const { record } = bundle.value;
  const isLeftOut = wish.withBundle && wouldDisclose(bundle.value, wish.persons);
  const report = await made(bundle.value, notice.value, wish, wish.withBundle && !isLeftOut);
  const { explainReport } = await import('@double-random/reports');
  if (!report.ok) return failedAll(findings(report.problems, explainReport));
  return done({
    report: report.value,
    drawId: record.manifest.drawId,
    resultHash: record.resultHash,
    warnings: [...(isLeftOut ? [refusal('bundle-left-out')] : []), ...findings(report.value.missing, explainReport)],
  });
}

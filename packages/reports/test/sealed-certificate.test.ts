/** What the certificate of a sealed draw says before the disclosure, and what it keeps. */

import { certificate, type Document, type Notice, type ReportOptions, sealedCertificate } from '@double-random/reports';
import test from 'ava';
import { NOTICE } from './notice.js';
import { CASES, recordOf, sealedRecordOf } from './records.js';

type Language = ReportOptions['language'];

function documentOf(notice: Notice, language: Language, bundle = false): Document {
  const carried = bundle ? { bundle: { name: 'b.sealed.zip', bytes: new Uint8Array(1) } } : {};
  const made = sealedCertificate(sealedRecordOf('open-two-departments'), notice, { language, ...carried });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value.documents[0] as Document;
}

for (const language of ['zh', 'en'] as const) {
  test(`the document before the disclosure in ${language}`, (t) => {
    t.snapshot(documentOf({ ...NOTICE, discloseBy: '2025-09-30' }, language, true));
  });
}

test('nothing of what is sealed stands on the paper or in its record: no entity, no inspector, no reveal, no seed', async (t) => {
  for (const name of CASES) {
    const record = recordOf(name);
    const made = sealedCertificate(sealedRecordOf(name), {}, { language: 'zh' });
    if (!made.ok) return t.fail(JSON.stringify(made.problems));
    const text = JSON.stringify(made.value.documents).replaceAll(/ |\\n/g, '');
    t.false(text.includes(record.result.seed));
    t.true(text.includes(record.resultHash));
    for (const [, secret] of record.reveals.reveals) t.false(text.includes(secret));
    for (const id of record.entities.keys()) t.false(text.includes(`"${id}"`), id);
    for (const [, , , person] of record.persons) t.false(text.includes(person), person);
  }
});

test('after the disclosure the certificate of a sealed draw has the hash of the seed that was published before', (t) => {
  const record = recordOf('open-two-departments');
  const seal = (disclosure: 'open' | 'sealed'): boolean => {
    const made = certificate({ ...record, manifest: { ...record.manifest, disclosure } }, {}, { language: 'zh' });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    return JSON.stringify(made.value.documents).replaceAll(' ', '').includes(sealedRecordOf('open-two-departments').seedHash);
  };
  t.deepEqual([seal('open'), seal('sealed')], [false, true]);
});

test('how to verify says whether the file carries what is published', (t) => {
  const commands = (bundle: boolean) =>
    documentOf({}, 'zh', bundle).blocks.flatMap((block) => (block.kind === 'commands' ? block.lines : []));
  t.deepEqual(commands(true), ['double-random verify 2025-joint-007.sealed.pdf', 'double-random verify 2025-joint-007.zip']);
  t.deepEqual(commands(false), ['double-random verify 2025-joint-007.sealed.zip', 'double-random verify 2025-joint-007.zip']);
});

test('a day of disclosure that is none is refused', (t) => {
  const made = sealedCertificate(sealedRecordOf('open-two-departments'), { discloseBy: '2025-09-31' }, { language: 'zh' });
  t.deepEqual(made.ok ? [] : made.problems.map(({ code, place }) => [code, place.path]), [['unreadable-date', 'notice.discloseBy']]);
});

/** Characters that the fonts lack, each with the record and the field that needs it. */

import type { DrawRecord, Words } from '@double-random/core';
import type { Names, Notice } from '../../notice.js';
import type { ReportProblem } from '../../problems.js';
import { type Covers, codePointName, isUnseen } from '../legible.js';
import type { PersonDisplay } from './inspectors.js';

interface PrintedField {
  readonly file: string;
  readonly path: string;
  readonly text: string;
}

/** The texts of the record that a certificate prints; everything else in a record is ASCII by the protocol. */
function* fieldsOfRecord(record: DrawRecord, display: PersonDisplay): Generator<PrintedField> {
  const { manifest } = record;
  yield { file: 'manifest.json', path: 'title', text: manifest.title };
  if (manifest.entropy.kind === 'witnessed')
    yield { file: 'manifest.json', path: 'entropy.description', text: manifest.entropy.description };
  for (const [id, line] of record.entities) yield { file: 'entities.ndjson', path: `${id}.name`, text: line[1] };
  for (const [index, event] of record.events.entries()) yield { file: 'events.json', path: `[${index}].reason`, text: event.reason };
  if (display === 'id') return;
  for (const [department, inspector, , name, certificate] of record.persons) {
    if (display === 'certificate') yield { file: 'persons.ndjson', path: `${department}.${inspector}.certificate`, text: certificate };
    else
      yield { file: 'persons.ndjson', path: `${department}.${inspector}.name`, text: display === 'masked' ? ([...name][0] ?? '') : name };
  }
}

const NAMED = ['departments', 'strata', 'roles', 'qualifications', 'regions', 'reasons'] as const;

function* bothLanguages(path: string, words: Words): Generator<PrintedField> {
  yield { file: 'notice', path: `${path}.zh`, text: words.zh };
  yield { file: 'notice', path: `${path}.en`, text: words.en };
}

function* fieldsOfNotice(notice: Notice): Generator<PrintedField> {
  if (notice.documentNumber !== undefined) yield { file: 'notice', path: 'documentNumber', text: notice.documentNumber };
  if (notice.verificationUrl !== undefined) yield { file: 'notice', path: 'verificationUrl', text: notice.verificationUrl };
  for (const member of NAMED) {
    const names: Names = notice[member] ?? {};
    for (const [code, words] of Object.entries(names)) yield* bothLanguages(`${member}.${code}`, words);
  }
  for (const [department, items] of Object.entries(notice.items ?? {})) {
    for (const [index, item] of items.entries()) {
      yield { file: 'notice', path: `items.${department}[${index}].code`, text: item.code };
      yield* bothLanguages(`items.${department}[${index}].name`, item.name);
    }
  }
}

/** One problem for each missing character of each field, in the order of the record. */
export function missingGlyphs(record: DrawRecord, notice: Notice, display: PersonDisplay, covers: Covers): ReportProblem[] {
  const problems: ReportProblem[] = [];
  for (const fields of [fieldsOfRecord(record, display), fieldsOfNotice(notice)]) {
    for (const { file, path, text } of fields) {
      for (const character of new Set(text)) {
        const codePoint = character.codePointAt(0) as number;
        if (covers(codePoint) || isUnseen(character)) continue;
        problems.push({
          code: 'missing-glyph',
          place: { file, path },
          details: { character, codePoint: codePointName(codePoint), record: record.manifest.drawId, field: path },
        });
      }
    }
  }
  return problems;
}

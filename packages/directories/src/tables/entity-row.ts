/** A row of the entity directory (检查对象名录库). */

import type { EntityRecord, EntityState, Licence } from '../records/records.js';
import type { Finding, Reader } from './cell-reading.js';
import { choiceReader, industryReader, listReader, readEntityCode, readFolded, readText, readUscc, regionReader } from './cell-reading.js';
import { foldText } from './clean.js';
import type { DateRules } from './dates.js';
import { readDate } from './dates.js';
import type { RowMaker, RowSettings } from './row-maker.js';
import { dateColumn, extraColumns, keyColumn } from './row-maker.js';
import { ENTITY_STATES } from './words.js';

const NO_LICENCES: readonly Licence[] = [];
const NO_TAGS: readonly string[] = [];

/** `食品经营许可证:JY133…:2027-05-31；…`: licences parted by semicolons, name, number and last day by colons, commas or strokes. */
function licencesReader(dates: DateRules): Reader<readonly Licence[]> {
  return (text) => {
    const findings: Finding[] = [];
    const licences = text
      .split(/[;；]/)
      .map((part) => part.split(/[:：,，、|｜]/).map((piece) => piece.trim()))
      .filter((pieces) => pieces.some((piece) => piece !== ''))
      .map(([name = '', number = '', validTo = '']): Licence => {
        const reading = validTo === '' ? { ok: true as const, date: null } : readDate(foldText(validTo), dates);
        if (!reading.ok) findings.push({ code: reading.finding, value: validTo });
        return { name, number: foldText(number), validTo: reading.ok ? reading.date : null };
      });
    return { value: licences, findings };
  };
}

/** Licences from their own list column, from three columns of one licence, or both. */
function licenceColumns(settings: RowSettings): () => readonly Licence[] {
  const { columns, mapping, serials } = settings;
  const list = columns.column('licences', licencesReader({ order: mapping.dates, serials }), NO_LICENCES, { list: true });
  if (!columns.has('licenceName') && !columns.has('licenceNumber')) return list;
  const name = columns.column('licenceName', readText, '', { repeats: true });
  const number = columns.column('licenceNumber', readFolded, '');
  const validTo = dateColumn('licenceValidTo', settings, 'allowed');
  return () => {
    const one = { name: name(), number: number(), validTo: validTo() };
    return one.name === '' && one.number === '' ? list() : [...list(), one];
  };
}

export function entityRow(settings: RowSettings): RowMaker<EntityRecord> {
  const { columns, mapping } = settings;
  const repeats = { repeats: true } as const;
  const id = keyColumn('id', settings, mapping.idScheme === 'uscc' ? readUscc : readEntityCode);
  const name = columns.column('name', readText, '');
  const registrationNumber = columns.column('registrationNumber', readFolded, '');
  const category = columns.column('category', readText, '', repeats);
  const founded = dateColumn('founded', settings, 'refused');
  const registrationAuthority = columns.column('registrationAuthority', readText, '', repeats);
  const supervisingOffice = columns.column('supervisingOffice', readText, '', repeats);
  const state = columns.column('state', choiceReader(ENTITY_STATES, 'existing' as EntityState), 'existing', repeats);
  const address = columns.column('address', readText, '');
  const rules = { scheme: mapping.regionScheme, cutStatistical: mapping.regionDigits === 'cut', areas: false };
  const region = columns.column('region', regionReader(rules), '', repeats);
  const industry = columns.column('industry', industryReader(mapping.industryScheme), '', repeats);
  const licences = licenceColumns(settings);
  const tags = columns.column('tags', listReader(readText, columns.translation('tags')), NO_TAGS, { repeats: true, list: true });
  const risk = columns.column('risk', readFolded, '', repeats);
  const lastInspected = dateColumn('lastInspected', settings, 'refused');
  const extra = extraColumns(settings);
  return () => ({
    id: id(),
    name: name(),
    registrationNumber: registrationNumber(),
    category: category(),
    founded: founded(),
    registrationAuthority: registrationAuthority(),
    supervisingOffice: supervisingOffice(),
    state: state(),
    address: address(),
    region: region(),
    industry: industry(),
    licences: licences(),
    tags: tags(),
    risk: risk(),
    lastInspected: lastInspected(),
    extra: extra(),
  });
}

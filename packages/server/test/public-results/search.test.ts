import test from 'ava';
import { findPublication, setWithdrawn } from '../../dist/store/publications/publications.js';
import { type ResultSearch, searchResults } from '../../dist/store/publications/search-results.js';
import { visitsOfDraw } from '../../dist/store/visits/visits.js';
import { ENGINES } from '../support/engines.js';
import { testService } from '../support/service.js';
import { dispatchedTask } from '../visits/dispatched.js';
import { correctPublished, publishVisits } from './publishing.js';

const ALL: ResultSearch = { text: '', state: 'standing' };

const HOW = {
  at: (n: number) => new Date(Date.UTC(2026, 10, 20 + n, 1)).toISOString(),
  endedOn: '2026-11-19',
  dueOn: '2026-12-17',
  year: 2026,
};

for (const engine of ENGINES) {
  test(`${engine}: results are found by every filter and by what names and codes hold, the newest first`, async (t) => {
    const service = await testService(t, engine);
    const { store } = service;
    const { task, draw, visits } = await dispatchedTask(service);
    const ids = await publishVisits(store, visits, HOW);
    const newestFirst = ids.toReversed();
    const found = async (search: Partial<ResultSearch>): Promise<string[]> =>
      (await searchResults(store.db, { ...ALL, ...search }, 100, null)).map(({ publication }) => publication.id);
    const idOf = (n: number): string => ids[n] ?? '';
    const [first] = visits;
    if (first === undefined) throw new Error('there are visits');

    t.deepEqual(await found({}), newestFirst);
    t.deepEqual(await found({ task, draw, year: 2026, department: 'market', region: '3301', item: 'SC-01' }), newestFirst);
    for (const nothing of [{ task: draw }, { year: 2025 }, { department: 'culture' }, { region: '3302' }, { item: 'SC-0' }])
      t.deepEqual(await found(nothing), [], JSON.stringify(nothing));
    t.deepEqual(await found({ text: first.entity }), [idOf(0)], 'by its whole code');
    t.deepEqual(await found({ text: first.entity.slice(0, 5) }), newestFirst, 'by the beginning of codes');
    t.deepEqual(await found({ text: first.name }), [idOf(0)], 'by its whole name');
    t.deepEqual(await found({ text: '企' }), newestFirst, 'by one character');
    t.deepEqual(await found({ text: ` ${first.name.slice(1)} ` }), [idOf(0)], 'by a part of the name');
    t.deepEqual(await found({ text: '业企业' }), [], 'a name that has the pairs and not the part');
    t.deepEqual(await found({ text: first.entity.slice(1, 9) }), [], 'a code does not begin in its middle');
    const problems = ids.filter((_, n) => n % 7 === 0).toReversed();
    t.deepEqual(await found({ outcome: 'problem' }), problems);
    t.deepEqual(await found({ result: 'ordered-to-correct', department: 'ecology', item: 'HB-01' }), problems);
    t.deepEqual(await found({ outcome: 'problem', department: 'ecology', item: 'SC-01' }), [], "no department's item is another's");
    t.deepEqual(await found({ from: HOW.at(2), to: HOW.at(4) }), [idOf(3), idOf(2)]);
  });

  test(`${engine}: pages lead through all results once, whatever is searched for`, async (t) => {
    const service = await testService(t, engine);
    const { store } = service;
    const { visits } = await dispatchedTask(service);
    const ids = await publishVisits(store, visits, HOW);
    for (const search of [{}, { text: '企业' }, { department: 'market' }]) {
      const seen: string[] = [];
      let after: number | null = null;
      for (;;) {
        const page = await searchResults(store.db, { ...ALL, ...search }, 2, after);
        seen.push(...page.map(({ publication }) => publication.id));
        after = page.at(-1)?.row ?? null;
        if (page.length < 2) break;
      }
      t.deepEqual(seen, ids.toReversed(), JSON.stringify(search));
    }
  });

  test(`${engine}: a corrected edition is found as such; what is withdrawn is found by nothing of its content, nor is what it corrected`, async (t) => {
    const service = await testService(t, engine);
    const { store } = service;
    const { draw } = await dispatchedTask(service);
    const visits = await visitsOfDraw(store.db, draw);
    const ids = await publishVisits(store, visits, HOW);
    const [visit] = visits;
    const before = await findPublication(store.db, ids[0] ?? '');
    if (visit === undefined || before === null) throw new Error('there are results');
    const next = await correctPublished(store, visit, before, HOW.at(20), (content) => content);
    const found = async (search: Partial<ResultSearch>): Promise<string[]> =>
      (await searchResults(store.db, { ...ALL, ...search }, 100, null)).map(({ publication }) => publication.id);

    t.deepEqual(await found({ text: before.name }), [next]);
    t.deepEqual(await found({ text: before.name, state: 'corrected' }), [before.id]);
    t.deepEqual(await found({ state: 'published' }), [next, ...ids.slice(1).toReversed()]);
    await store.transact((tx) => setWithdrawn(tx, next, '查错了对象', HOW.at(21)));
    t.deepEqual(await found({ text: before.name }), []);
    t.deepEqual(await found({ text: before.name, state: 'corrected' }), []);
    t.deepEqual(await found({ state: 'withdrawn' }), [next]);
  });
}

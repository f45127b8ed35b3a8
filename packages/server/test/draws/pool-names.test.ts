import test from 'ava';
import { findDraw } from '../../dist/store/draws/draws.js';
import { imported } from '../directories/importing.js';
import { ENGINES } from '../support/engines.js';
import { confirmedTask, frozenDraw, heldDraw } from './joint-draw.js';
import { cityOverHttp } from './over-http.js';

for (const engine of ENGINES) {
  test(`${engine}: whoever stands in a public pool is found by name, drawn or not; who is masked, sealed or in no pool is not`, async (t) => {
    const { service, anybody } = await cityOverHttp(t, engine);
    const codes = Array.from({ length: 40 }, (_, n) => `9133010600000000${String(n).padStart(2, '0')}`);
    const lines = codes.map(
      (id, n) => `${id},${n % 2 === 0 ? `企业${n}` : '欧阳建国'},${n % 2 === 0 ? '企业' : '个体工商户'},存续,330106,C2710,A,某路`,
    );
    const given = (more: readonly string[]) => ({
      department: 'market' as const,
      kind: 'entities' as const,
      mapping: { idScheme: 'other' as const },
      file: ['id,name,category,state,region,industry,risk,address', ...lines, ...more].join('\n'),
    });
    await imported(service, given([]));
    const find = async (text: string) =>
      (await anybody.get(`/api/v1/public/pool-entities?text=${encodeURIComponent(text)}`)).body as {
        items: readonly { entity: string; name: string; draw: string; drawnAt: string | null }[];
        more: boolean;
      };
    await heldDraw(
      service,
      await confirmedTask(service, { disclosure: 'sealed', publishList: false }, 'hz-pool-000'),
      async (id) => (await findDraw(service.store.db, id))?.manifestHash ?? '',
    );
    t.deepEqual((await find('企业')).items, [], 'the pool is sealed');

    const frozen = await frozenDraw(service, await confirmedTask(service, { names: 'masked' }, 'hz-pool-001'));
    await imported(service, given(['913301060000000777,企业七百七十七,企业,存续,330106,C2710,A,某路']));
    const all = await find('企业');
    t.is(all.items.length, 20);
    t.true(all.items.every(({ draw, drawnAt, name }) => draw === frozen && drawnAt === null && name.startsWith('企业')));
    t.false(all.more);
    t.deepEqual((await find('七百')).items, [], 'in the directory, and in no pool');
    t.deepEqual((await find('建国')).items, [], 'the mask hides the name');
    t.is((await anybody.get('/api/v1/public/pool-entities?text=a')).status, 400);
  });
}

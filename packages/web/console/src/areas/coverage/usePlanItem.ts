/** Planning an item that is not covered yet: leads to the draft of the department's plan with the item filled in. */

import { type Ref, ref } from 'vue';
import { useRouter } from 'vue-router';
import { api, ask } from '../../api/client.js';
import { confirmAct } from '../../house/act.js';
import { tellFailure } from '../../house/tell.js';
import type { CoveredItem } from './coverage-words.js';
import { type PlanningWay, planningWay } from './plan-item.js';

export interface ItemPlanning {
  readonly planItem: (item: CoveredItem, year: number) => Promise<void>;
  /** Code of the item that is under way; empty: none. */
  readonly planning: Readonly<Ref<string>>;
}

export function usePlanItem(): ItemPlanning {
  const router = useRouter();
  const planning = ref('');

  async function amend(way: Extract<PlanningWay, { kind: 'amend' }>, { code, name }: CoveredItem): Promise<void> {
    const done = await confirmAct({
      title: { zh: '修订年度计划？', en: 'Amend the annual plan?' },
      text: {
        zh: `本年度计划已公布。将以它为底稿起草修订，增列“${name}”；修订重新审核、公布之前，现行计划仍然有效。`,
        en: `The year’s plan is published. The draft of an amendment begins from it, with “${name}” added; until that is reviewed and published, the plan counts as it is.`,
      },
      act: { zh: '起草修订', en: 'Draft the amendment' },
      run: () =>
        ask(
          api.POST('/api/v1/plans/{plan}/editions/{edition}/amend', {
            params: { path: { plan: way.plan, edition: way.edition } },
            body: { version: way.version, reason: `增列抽查事项：${name}` },
          }),
        ),
    });
    if (done !== null)
      await router.push({ name: 'plan-draft', params: { plan: way.plan, edition: done.data.edition }, query: { item: code } });
  }

  async function explain(plan: string, isOver: boolean): Promise<void> {
    await confirmAct({
      title: isOver ? { zh: '本年度计划已结束', en: 'The year’s plan is over' } : { zh: '计划正在审核', en: 'The plan is under review' },
      text: isOver
        ? { zh: '已完结或取消的计划不能增列事项。', en: 'Nothing can be added to a plan that is closed or cancelled.' }
        : { zh: '须先撤回正在审核的计划，才能增列事项。', en: 'Take the plan back from its review before something is added.' },
      act: { zh: '查看计划', en: 'Show the plan' },
      run: () => Promise.resolve({ kind: 'data', data: null }),
    }).then((done) => (done === null ? undefined : router.push({ name: 'plan', params: { plan } })));
  }

  async function follow(way: PlanningWay, item: CoveredItem, year: number): Promise<void> {
    switch (way.kind) {
      case 'draft-new':
        await router.push({ name: 'plan-new', query: { year: String(year), item: item.code } });
        return;
      case 'edit':
        await router.push({ name: 'plan-draft', params: { plan: way.plan, edition: way.edition }, query: { item: item.code } });
        return;
      case 'amend':
        await amend(way, item);
        return;
      case 'under-review':
      case 'over':
        await explain(way.plan, way.kind === 'over');
    }
  }

  return {
    planning,
    async planItem(item, year) {
      planning.value = item.code;
      const plans = await ask(api.GET('/api/v1/plans', { params: { query: { year, department: item.department } } }));
      planning.value = '';
      if (plans.kind === 'data') await follow(planningWay(plans.data.items, item.department, year), item, year);
      else tellFailure(plans);
    },
  };
}

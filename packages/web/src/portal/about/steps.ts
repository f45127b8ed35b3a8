/** How a draw goes, step by step, for whoever was never at one. */

import type { Words } from '@double-random/core';

export interface Step {
  readonly title: Words;
  readonly text: Words;
}

export const DRAW_STEPS: readonly Step[] = [
  {
    title: { zh: '公布计划', en: 'Publish the plan' },
    text: {
      zh: '年初公布年度抽查计划：查哪些事项、哪些范围、抽多大比例、什么时候查。没有计划的不检查；计划有增减也要公布。',
      en: 'The annual plan says which items, which scope, what ratio and when. What is not planned is not inspected; changes of the plan are published too.',
    },
  },
  {
    title: { zh: '锁定名录和规则', en: 'Freeze lists and rules' },
    text: {
      zh: '抽取之前，把符合条件的检查对象、执法人员和抽取规则全部锁定并公布哈希（相当于封条）。谁被排除、为什么，也一并公布。此后改动一个字，哈希就对不上。',
      en: 'Before the draw the entities, the inspectors and the rules are frozen, and their hash is published, like a seal. Who was left out, and why, is published too. Whoever changes a single character later breaks the seal.',
    },
  },
  {
    title: { zh: '各部门承诺', en: 'Departments commit' },
    text: {
      zh: '每个参加部门各自生成一个秘密随机数，先只交出它的哈希。交了就不能再换。',
      en: 'Each department makes a secret random number and first hands in only its hash. It cannot be exchanged any more.',
    },
  },
  {
    title: { zh: '揭示，加上公开的随机来源', en: 'Reveal, with public randomness' },
    text: {
      zh: '全部承诺到齐后，各部门揭示自己的随机数，再加上一个谁都无法事先知道的公开随机来源（公共随机信标，或者当众投掷），合成种子。只要有一方是诚实的，种子就没有人能操纵。',
      en: 'When all have committed, they reveal their numbers. Together with a public source that nobody can know beforehand (a public beacon, or an act before witnesses) they make the seed. As long as one of them is honest, nobody controls it.',
    },
  },
  {
    title: { zh: '抽取', en: 'Draw' },
    text: {
      zh: '种子给每户算出一个签号，从小到大排队，每层取最前面的若干户；再按同样的办法给每户选派各部门的执法人员，有利害关系的回避，证件过期的不派。',
      en: 'The seed gives every entity a ticket; in each stratum the smallest tickets are drawn. Inspectors are drawn the same way; those with an interest recuse, those without a valid certificate do not go.',
    },
  },
  {
    title: { zh: '检查和公示', en: 'Inspect and publish' },
    text: {
      zh: '几个部门一起上门，进一次门、查多项事。检查结束后 20 个工作日内公示结果；逾期的自动列入逾期清单。',
      en: 'The departments come together, once. Results are published within 20 working days; what is late appears on a list by itself.',
    },
  },
  {
    title: { zh: '任何人核验', en: 'Anybody verifies' },
    text: {
      zh: '抽取的全部文件都可以下载，用浏览器或命令行重新抽一遍，结果应当一模一样。抽取作废必须说明理由，作废的那一次永久公开，不能悄悄重抽。',
      en: 'All files of a draw can be downloaded, and the draw held again in a browser or on a command line: the result must be the same. A draw may be voided only with a reason, and stays public; nobody draws again quietly.',
    },
  },
];

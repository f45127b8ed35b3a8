/** The first page: what double random means, and where to go from here. */

import { html } from '../../markup/html.js';
import { type PortalPage, shown } from '../page.js';
import { sayer } from '../request.js';

export const homePage: PortalPage = {
  path: '/',
  what: { zh: '公众网站首页', en: 'The home page of the portal' },
  show: async (request) => {
    const say = sayer(request);
    return shown({
      title: say('首页', 'Home'),
      section: 'home',
      description: say(
        '双随机、一公开：检查谁、由谁检查，都由抽取决定，任何人都可以自行验证。',
        'Double random, one public: who is inspected, and by whom, is drawn by lot, and anybody can verify it.',
      ),
      main: html`<h1>${say('检查谁、由谁检查，都由抽取决定', 'Who is inspected, and by whom, is drawn by lot')}</h1>
<p>${say(
        '随机抽取检查对象，随机选派执法检查人员，抽查计划、抽取过程和检查结果全部公开。',
        'Entities are drawn at random, inspectors are drawn at random, and plan, draw and results are public.',
      )}</p>`,
    });
  },
};

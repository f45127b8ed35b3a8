/** 说明: what double random is, how a draw goes, who sees what, and what anybody may do about it. */

import { type Html, html } from '../../markup/html.js';
import { link } from '../link.js';
import { table } from '../lists/table.js';
import { type PortalPage, shown } from '../page.js';
import { type PageRequest, sayer } from '../request.js';
import { searchBox } from '../search/search-box.js';
import { DRAW_STEPS } from './steps.js';
import { VISIBILITY } from './who-sees.js';

function contents(request: PageRequest): Html {
  const say = sayer(request);
  const parts = [
    ['what', say('什么是双随机', 'What double random is')],
    ['steps', say('一次抽取怎样进行', 'How a draw goes')],
    ['who-sees', say('谁能看到什么', 'Who sees what')],
    ['rights', say('被检查的企业有哪些权利', 'Your rights when inspected')],
    ['verify', say('怎样自行核验', 'How to verify')],
    ['privacy', say('个人信息', 'Privacy')],
    ['data', say('数据和接口', 'Data and API')],
  ] as const;
  return html`<nav class="contents" aria-label="${say('本页内容', 'On this page')}"><ul>
${parts.map(([id, words]) => html`<li><a href="#${id}">${words}</a></li>\n`)}</ul></nav>`;
}

function rights(request: PageRequest): Html {
  const say = sayer(request);
  return html`<h2 id="rights">${say('被检查的企业有哪些权利', 'Your rights when inspected')}</h2>
<ul>
<li>${say('检查人员不少于两名，应当出示执法证和检查通知书；您可以当场核对检查组是不是公开抽出来的那几位。', 'At least two inspectors come, with certificates and a notice; you can compare them with the team that was drawn in public.')}</li>
<li>${say('检查人员与您有利害关系的，您可以要求回避，由抽签顺序的下一位替补。', 'You may ask for the recusal of an inspector who has an interest; the next one by lot takes the place.')}</li>
<li>${say('只检查公布过的事项；一次上门查完，材料只要一次。', 'Only published items are inspected, in one visit, and papers are asked for once.')}</li>
<li>${say('对公示的结果有异议的，在公示后 15 个工作日内，到该结果的页面上提出，不用登录；凭回执查询处理情况。', 'You may object to a published result within 15 working days, on its page, without an account; your receipt tells what becomes of it.')} <a href="${link(request, '/objections')}">${say('查询异议', 'Ask by a receipt')}</a></li>
<li>${say('结果有误的，更正后新旧各版都留着；撤回的留下时间和理由。', 'A wrong result is corrected in a new edition, and both stay readable; of a withdrawn one the reason stays.')}</li>
</ul>
<p>${say('先查一查自己：', 'Look yourself up:')}</p>
${searchBox(request, '')}`;
}

function verifying(request: PageRequest): Html {
  const say = sayer(request);
  return html`<h2 id="verify">${say('怎样自行核验', 'How to verify')}</h2>
<ol>
<li>${say('在', 'On the page of a ')}<a href="${link(request, '/draws')}">${say('抽取', 'draw')}</a>${say('的页面上点“自行核验”，您的浏览器会把这次抽取从头做一遍，逐项核对，文件不上传。', ' choose to verify: your browser holds the draw again and compares, check by check; nothing is uploaded.')}</li>
<li>${say('断网也行：', 'Without a network: ')}<a href="${link(request, '/verify')}">${say('下载核验网页', 'download the verifying page')}</a>${say('，把数据包或者公告 PDF 拖进去。', ' and drop a bundle or a certificate into it.')}</li>
<li>${say('命令行：', 'On a command line: ')}<code>double-random verify bundle.zip</code></li>
</ol>
<p>${say(
    '核验说明：名单和规则锁定后没有改过，种子不是哪一方单独定的，抽中的和派出的由种子唯一确定。核验不说明：名录本身是否齐全。名录和排除理由全部公开，正是为了让人核对这一点。',
    'Verifying shows that lists and rules have not changed since the freeze, that nobody alone decided the seed, and that the seed alone determines who was drawn and who goes. It does not show whether the lists are complete: they are published, with all exclusions and their reasons, so that people can tell.',
  )}</p>`;
}

function body(request: PageRequest): Html {
  const say = sayer(request);
  const { language } = request;
  return html`<h1>${say('双随机、一公开是怎么回事', 'What double random, one public means')}</h1>
${contents(request)}
<h2 id="what">${say('什么是双随机', 'What double random is')}</h2>
<p>${say(
    '政府部门对企业的日常检查，检查谁，从检查对象名录里随机抽取；派谁去，从持证的执法人员里随机选派；计划、过程和结果，及时向社会公开。两个随机、一个公开，所以叫“双随机、一公开”。',
    'When authorities inspect firms, whom they inspect is drawn at random from the directory of entities, and who goes there is drawn at random among certified inspectors; plan, draw and results are published. Two random draws, one publication.',
  )}</p>
<p>${say(
    '这样做是为了公平：抽到谁不由人定，不会总盯着一家，也没有谁能躲开；几个部门合在一起去，企业少受打扰。',
    'It is about fairness: nobody chooses whom to visit, nobody is singled out, nobody can dodge; and departments come together, so that firms are disturbed less.',
  )}</p>
<h2 id="steps">${say('一次抽取怎样进行', 'How a draw goes')}</h2>
<ol class="how">
${DRAW_STEPS.map(({ title, text }) => html`<li><strong>${title[language]}</strong><br>${text[language]}</li>\n`)}</ol>
<h2 id="who-sees">${say('谁能看到什么', 'Who sees what')}</h2>
${table(
  say('公众和部门各能看到什么', 'What everybody sees, and what departments see besides'),
  [
    { title: say('内容', 'What'), cell: ({ what }) => what[language] },
    { title: say('任何人', 'Everybody'), cell: ({ everybody }) => everybody[language] },
    { title: say('只有部门', 'Departments only'), cell: ({ departments }) => departments[language] },
  ],
  VISIBILITY,
)}
${rights(request)}
${verifying(request)}
<h2 id="privacy">${say('个人信息', 'Privacy')}</h2>
<p>${say(
    '本网站不要求登录，不使用第三方统计和广告，不向任何第三方发送请求，公众网页不设 Cookie。提出异议时填写的联系方式只供处理异议使用，不公开。',
    'This site needs no account, uses no third-party analytics or advertisements, sends no request to any third party, and sets no cookie on its public pages. Contact details of an objection serve its handling alone and are not published.',
  )}</p>
<h2 id="data">${say('数据和接口', 'Data and API')}</h2>
<ul>
<li><a href="${link(request, '/items')}">${say('随机抽查事项清单', 'Item list')}</a></li>
<li><a href="${link(request, '/departments')}">${say('参与部门', 'Departments')}</a></li>
<li><a href="${link(request, '/open-data')}">${say('开放数据下载', 'Open data')}</a></li>
<li><a href="${link(request, '/api/v1/reference')}">${say('公开接口说明', 'The public API')}</a></li>
<li><a href="${link(request, '/feeds')}">${say('订阅最新公布', 'Feeds')}</a></li>
</ul>`;
}

export const aboutPage: PortalPage = {
  path: '/about',
  what: { zh: '说明：什么是双随机、怎样抽取、怎样核验', en: 'What double random is, how a draw goes, and how to verify it' },
  show: async (request) => {
    const say = sayer(request);
    return shown({
      title: say('说明', 'About'),
      section: 'about',
      description: say(
        '什么是双随机、一公开，一次抽取怎样进行，谁能看到什么，怎样提出异议，怎样自行核验。',
        'What double random is, how a draw goes, who sees what, how to object, and how to verify it yourself.',
      ),
      main: body(request),
    });
  },
};

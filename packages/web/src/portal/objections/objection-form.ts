/** The form of an objection: each field with what it is for, what is wrong with it, and what was typed. */

import type { Refusal, Schema } from '../../api/public-api.js';
import { type Content, type Html, html } from '../../markup/html.js';
import { nameOf } from '../departments/department-names.js';
import { link } from '../link.js';
import { type PageRequest, sayer } from '../request.js';

/** What somebody has typed, by the names of the API's members. */
export interface Typed {
  readonly id: string;
  readonly standing: string;
  readonly claimant: string;
  readonly contact: string;
  readonly department: string;
  readonly text: string;
}

interface ObjectionForm {
  readonly result: Schema<'PublicResult'>;
  readonly typed: Typed;
  /** Why it was not taken; `null`: it was not sent yet. */
  readonly refusal: Refusal | null;
}

type Name = Exclude<keyof Typed, 'id'>;

const FIELDS: readonly Name[] = ['standing', 'claimant', 'contact', 'department', 'text'];

/** Characters that the API takes. */
const LONGEST: Readonly<Partial<Record<Name, number>>> = { text: 4000, claimant: 100, contact: 200 };

const problemsOf = (refusal: Refusal | null, name: string): readonly Refusal['reasons'][number][] =>
  refusal?.reasons.filter(({ place }) => place.path === `body.${name}`) ?? [];

/** What the API says of a member, in words for whoever filled in a form. */
function problemText(name: Name, typed: Typed, reasons: readonly Refusal['reasons'][number][], request: PageRequest): string {
  const say = sayer(request);
  if (typed[name].trim() === '' && name !== 'department') {
    return name === 'standing' ? say('请选择。', 'Choose one.') : say('请填写。', 'Fill this in.');
  }
  const longest = LONGEST[name];
  if (longest !== undefined && typed[name].length > longest) {
    return say(
      `太长：最多 ${longest} 字，现有 ${typed[name].length} 字。`,
      `Too long: ${longest} characters at most; this has ${typed[name].length}.`,
    );
  }
  return reasons.map((reason) => reason[request.language]).join(' ');
}

interface Field {
  readonly name: Name;
  readonly label: string;
  readonly hint: string;
  readonly control: (attributes: Html) => Html;
}

function fieldOf({ name, label, hint, control }: Field, { typed, refusal }: ObjectionForm, request: PageRequest): Html {
  const problems = problemsOf(refusal, name);
  const isWrong = problems.length > 0;
  const longest = LONGEST[name] === undefined ? null : html` maxlength="${LONGEST[name]}"`;
  const attributes = html`id="${name}" name="${name}"${longest} aria-describedby="hint-${name}${isWrong ? ` problem-${name}` : ''}"${isWrong ? html` aria-invalid="true"` : null}`;
  return html`<div class="field">
<label for="${name}">${label}</label>
<p class="hint" id="hint-${name}">${hint}</p>
${control(attributes)}
${isWrong ? html`<p class="problem" id="problem-${name}">${problemText(name, typed, problems, request)}</p>` : null}
</div>
`;
}

const STANDINGS = [
  ['for-entity', '我代表被检查的对象', 'I speak for the entity that was inspected'],
  ['other', '我是其他人', 'I am somebody else'],
] as const;

function standingField({ typed, refusal }: ObjectionForm, request: PageRequest): Html {
  const say = sayer(request);
  const problems = problemsOf(refusal, 'standing');
  const isWrong = problems.length > 0;
  const choices = STANDINGS.map(([value, zh, en]) => {
    const attributes = html`id="standing-${value}" name="standing" value="${value}"${typed.standing === value ? html` checked` : null}${
      isWrong ? html` aria-describedby="problem-standing"` : null
    }`;
    return html`<div class="choice"><input type="radio" ${attributes}> <label for="standing-${value}">${say(zh, en)}</label></div>\n`;
  });
  return html`<fieldset id="standing">
<legend>${say('您的身份', 'Who you are')}</legend>
${choices}${isWrong ? html`<p class="problem" id="problem-standing">${problemText('standing', typed, problems, request)}</p>` : null}
</fieldset>
`;
}

function fields({ result, typed }: ObjectionForm, request: PageRequest): readonly Field[] {
  const say = sayer(request);
  const departments = result.content.parts.map(
    (part) =>
      html`<option value="${part.department}"${typed.department === part.department ? html` selected` : null}>${nameOf(part, request.language)}</option>`,
  );
  return [
    {
      name: 'department',
      label: say('针对哪个部门的结果', 'Whose part of the result is wrong'),
      hint: say('不确定的，选“全部”。', 'If you are not sure, leave it at the whole.'),
      control: (attributes) => html`<select ${attributes}><option value="">${say('全部', 'The whole')}</option>${departments}</select>`,
    },
    {
      name: 'text',
      label: say('哪里不对，理由和依据', 'What is wrong, and why'),
      hint: say(
        '写明事项、事实和依据，最多 4000 字；只有办理异议的审核员能看到。',
        'Name the item, the facts and what proves them, up to 4000 characters. Only the reviewers who handle it see this.',
      ),
      control: (attributes) => html`<textarea ${attributes} rows="8">${typed.text}</textarea>`,
    },
    {
      name: 'claimant',
      label: say('姓名或单位名称', 'Your name, or that of your organisation'),
      hint: say('不公开。', 'Not published.'),
      control: (attributes) => html`<input ${attributes} type="text" autocomplete="name" value="${typed.claimant}">`,
    },
    {
      name: 'contact',
      label: say('联系方式', 'How to reach you'),
      hint: say('电话或电子邮箱，不公开；只用于办理这项异议。', 'Telephone or e-mail, not published; used for this objection only.'),
      control: (attributes) => html`<input ${attributes} type="text" value="${typed.contact}">`,
    },
  ];
}

/** What is wrong, above the form, leading to the fields; what speaks of no field stands in words. */
function summary({ typed, refusal }: ObjectionForm, request: PageRequest): Content {
  if (refusal === null) return null;
  const say = sayer(request);
  const wrong = FIELDS.filter((name) => problemsOf(refusal, name).length > 0);
  if (refusal.code === 'objection-id-used') {
    return html`<p class="problem" role="alert">${say(
      '这张表先前已经提交过，当时的内容不同，那项异议仍在办理。要另提一项异议，请再按一次“提交异议”。',
      'This form was sent before with other words, and that objection is being handled. To send this as another one, press “Send the objection” again.',
    )}</p>`;
  }
  if (wrong.length === 0) {
    const others = refusal.reasons.map((reason) => reason[request.language]).join(' ');
    return html`<p class="problem" role="alert">${refusal[request.language]} ${others}</p>`;
  }
  const labels: Readonly<Record<Name, string>> = {
    standing: say('您的身份', 'Who you are'),
    department: say('针对哪个部门的结果', 'Whose part of the result is wrong'),
    text: say('哪里不对，理由和依据', 'What is wrong, and why'),
    claimant: say('姓名或单位名称', 'Your name, or that of your organisation'),
    contact: say('联系方式', 'How to reach you'),
  };
  return html`<div class="notice warn" role="alert"><p><strong>${say('还没有提交，请补正：', 'Not sent yet. Please mend:')}</strong></p>
<ul>${wrong.map((name) => html`<li><a href="#${name}">${labels[name]}</a>${say('：', ': ')}${problemText(name, typed, problemsOf(refusal, name), request)}</li>`)}</ul></div>`;
}

export function objectionForm(form: ObjectionForm, request: PageRequest): Content {
  const say = sayer(request);
  return html`${summary(form, request)}
<form class="form" method="post" action="${link(request, request.path)}">
<input type="hidden" name="id" value="${form.typed.id}">
${standingField(form, request)}${fields(form, request).map((field) => fieldOf(field, form, request))}<p><button type="submit">${say('提交异议', 'Send the objection')}</button></p>
</form>`;
}

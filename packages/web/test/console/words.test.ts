import test from 'ava';
import { INDUSTRY_SECTIONS, industriesWords, industryWords } from '../../src/words/industries.js';
import { REGION_WORDS, regionWords } from '../../src/words/regions.js';

test('regions are called by their names, whole cities with and without zeros', (t) => {
  t.deepEqual(regionWords('330106'), { zh: '西湖区', en: 'Xihu District' });
  t.deepEqual(regionWords('330127'), { zh: '淳安县', en: 'Chun’an County' });
  t.deepEqual(regionWords('330182'), { zh: '建德市', en: 'Jiande City' });
  t.deepEqual(regionWords('3301'), { zh: '杭州市', en: 'Hangzhou' });
  t.deepEqual(regionWords('330100'), { zh: '杭州市', en: 'Hangzhou' });
  t.deepEqual(regionWords('330000'), { zh: '浙江省', en: 'Zhejiang' });
  t.deepEqual(regionWords('15'), { zh: '内蒙古自治区', en: 'Inner Mongolia' });
});

test('a region without a name is told apart within the one around it', (t) => {
  t.deepEqual(regionWords('330199'), { zh: '杭州市（330199）', en: 'Hangzhou (330199)' });
  t.deepEqual(regionWords('440103'), { zh: '广东省（440103）', en: 'Guangdong (440103)' });
  t.deepEqual(regionWords('north'), { zh: 'north', en: 'north' });
  t.deepEqual(regionWords(''), { zh: '', en: '' });
});

test('every region of the list has a code of its own and a name in both languages', (t) => {
  t.is(REGION_WORDS.size, 34 + 11 + 90);
  for (const [code, { zh, en }] of REGION_WORDS) {
    t.regex(code, /^\d{2}(?:\d{2}){0,2}$/);
    t.regex(zh, /^[\u4e00-\u9fff]+$/);
    t.regex(en, /^[A-Z][A-Za-z’ ]+$/);
  }
});

test('industries are called by their division, groups and classes with their code', (t) => {
  t.deepEqual(industryWords('I6513'), { zh: '软件和信息技术服务业（I6513）', en: 'Software and IT services (I6513)' });
  t.deepEqual(industryWords('H62'), { zh: '餐饮业', en: 'Catering' });
  t.deepEqual(industryWords('62'), { zh: '餐饮业', en: 'Catering' });
  t.is(industryWords('H').zh, '住宿和餐饮业');
  t.deepEqual(
    industriesWords(['C', 'F5212', 'H62', 'F5239']).map(({ zh }) => zh),
    ['制造业', '零售业（F5212、F5239）', '餐饮业'],
  );
  t.is(INDUSTRY_SECTIONS.size, 20);
  for (let division = 1; division <= 97; division += 1) {
    const code = String(division).padStart(2, '0');
    t.not(industryWords(code).zh, code);
    t.not(industryWords(code).en, '');
  }
});

test('what is no code of the classification stays as it is', (t) => {
  t.deepEqual(industryWords('98'), { zh: '98', en: '98' });
  t.deepEqual(industryWords('餐饮'), { zh: '餐饮', en: '餐饮' });
  t.deepEqual(industryWords(''), { zh: '', en: '' });
});

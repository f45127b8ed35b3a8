import test from 'ava';
import { type Area, firstPath, navigationFor } from '../../console/src/layout/area.js';
import { hasOneOf } from '../../console/src/session/roles.js';

const words = { zh: '一', en: 'one' };
const component = () => Promise.resolve(null);

const AREAS: readonly Area[] = [
  {
    icon: 'reviews',
    words,
    screens: [{ path: '/reviews', name: 'reviews', words, roles: ['reviewer'], inNavigation: true, component }],
  },
  {
    icon: 'tasks',
    words,
    screens: [
      { path: '/tasks', name: 'tasks', words, roles: ['planner', 'reviewer'], inNavigation: true, component },
      { path: '/tasks/:task', name: 'task', words, roles: ['planner'], inNavigation: false, component },
    ],
  },
];

test('the navigation has what one of the roles may see, without the screens of single things', (t) => {
  t.deepEqual(
    navigationFor(AREAS, ['planner']).map(({ screens }) => screens.map(({ path }) => path)),
    [['/tasks']],
  );
  t.deepEqual(
    navigationFor(AREAS, ['planner', 'reviewer']).map(({ icon }) => icon),
    ['reviews', 'tasks'],
  );
});

test('an area without a screen for somebody is not there for them', (t) => {
  t.deepEqual(navigationFor(AREAS, ['auditor']), []);
  t.deepEqual(navigationFor(AREAS, []), []);
});

test('somebody begins at the first screen of their navigation, or at their own sessions', (t) => {
  t.is(firstPath(AREAS, ['planner']), '/tasks');
  t.is(firstPath(AREAS, []), '/my-sessions');
});

test('one of several roles is enough', (t) => {
  t.true(hasOneOf(['planner', 'inspector'], ['inspector']));
  t.false(hasOneOf([], ['inspector']));
});

test('of several screens the only one that somebody may see is called by its own name', (t) => {
  const [area] = navigationFor(
    [
      {
        icon: 'people',
        words,
        screens: [
          { path: '/users', name: 'users', words, roles: ['system-admin'], inNavigation: true, component },
          {
            path: '/departments',
            name: 'departments',
            words: { zh: '部门', en: 'Departments' },
            roles: ['planner'],
            inNavigation: true,
            component,
          },
        ],
      },
    ],
    ['planner'],
  );
  t.is(area?.words.en, 'Departments');
});

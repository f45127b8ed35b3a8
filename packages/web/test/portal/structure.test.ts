import test from 'ava';
import { faultsOf } from './support/structure.js';

const page = (main: string): string => `<!doctype html>\n<html lang="zh-CN"><body><main><h1>名</h1>${main}</main></body></html>`;

test('a sound page has no faults', (t) => {
  t.deepEqual(
    faultsOf(
      page(
        '<h2>甲</h2><label for="a">甲</label><input id="a" name="a" type="search"><table><caption>表</caption><thead><tr><th scope="col">列</th></tr></thead><tbody><tr><th scope="row">行</th></tr></tbody></table>',
      ),
    ),
    [],
  );
});

const BROKEN: Readonly<Record<string, string>> = {
  'an unclosed paragraph': '<p>',
  'a tag that closes another': '<p><b></p></b>',
  'a bracket in the text': '1 < 2',
  'two first headings': '<h1>又</h1>',
  'a heading that skips a level': '<h3>丙</h3>',
  'a field without a label': '<input name="x" type="text">',
  'an id twice': '<p id="a"></p><p id="a"></p>',
  'a table without a caption': '<table><tr><th scope="col">列</th><th scope="row">行</th></tr></table>',
  'a style attribute': '<p style="color:red">红</p>',
  'a drawing without a name': '<svg role="img"></svg>',
  'a link without words': '<a href="/"></a>',
  'an inline script': '<script>1</script>',
  'a value that is missing': '<p>undefined</p>',
};

for (const [name, main] of Object.entries(BROKEN)) {
  test(`${name} is found`, (t) => {
    t.not(faultsOf(page(main)).length, 0);
  });
}

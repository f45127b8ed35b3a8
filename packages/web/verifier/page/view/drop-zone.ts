/** Where files are given: dropped, chosen, or the bundle of the draw that this page is about. */

import type { GivenFile } from '../../engine/protocol.js';
import { element } from '../element.js';
import { chosenFiles, droppedFiles } from '../given.js';
import type { Names } from '../verification.js';
import type { Part, PartOf } from './parts.js';

/** The draw that the page is about, as the server says. */
export interface DrawOfPage {
  readonly title: string;
  /** Of its bundle, on the same site. */
  readonly address: string;
  /** Of its departments. */
  readonly names: Names;
}

function chooser(
  words: string,
  hint: string,
  attributes: Readonly<Record<string, string>>,
  take: (files: GivenFile[]) => void,
): HTMLElement {
  const input = element('input', { type: 'file', ...attributes });
  input.addEventListener('change', () => {
    const files = chosenFiles(input.files ?? []);
    // The same file can be chosen again.
    input.value = '';
    if (files.length > 0) take(files);
  });
  return element(
    'label',
    { class: 'choose' },
    element('span', { class: 'choose-words' }, words),
    element('span', { class: 'hint' }, hint),
    input,
  );
}

export function dropZone({ say, verification }: PartOf, draw: DrawOfPage | null): Part {
  const verify = (files: readonly GivenFile[]): void => void verification.verify(Promise.resolve(files));
  const zone = element(
    'div',
    { class: 'drop' },
    element('p', { class: 'drop-words' }, say('把数据包或公告拖到这里', 'Drop a bundle or a certificate here')),
    element(
      'div',
      { class: 'choosers' },
      chooser(
        say('选择文件', 'Choose a file'),
        say('数据包 ZIP，或抽取结果公告 PDF', 'the bundle as ZIP, or the certificate as PDF'),
        { accept: '.zip,.pdf' },
        verify,
      ),
      chooser(say('选择文件夹', 'Choose a folder'), say('解压后的数据包', 'an unpacked bundle'), { webkitdirectory: '' }, verify),
    ),
    element(
      'p',
      { class: 'hint' },
      say('文件只在您的浏览器里计算，不会上传。', 'The files are computed on in your browser and are not uploaded.'),
    ),
  );
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    if (event.dataTransfer !== null) void verification.verify(droppedFiles(event.dataTransfer));
  });
  const node = element(
    'section',
    { class: 'give', 'aria-label': say('选择要核验的文件', 'What to verify') },
    ofDraw({ say, verification }, draw),
    zone,
  );
  return { node, show: () => undefined };
}

function ofDraw({ say, verification }: Pick<PartOf, 'say' | 'verification'>, draw: DrawOfPage | null): HTMLElement | null {
  if (draw === null) return null;
  const button = element('button', { type: 'button', class: 'verify-draw' }, say('核验本次抽取', 'Verify this draw'));
  button.addEventListener('click', () => void verification.verifyAddress(draw.title, draw.address, draw.names));
  return element('div', { class: 'of-draw' }, element('p', { class: 'of-draw-title' }, draw.title), button);
}

/** The file with which a department changes its directory: firms of a kind of their own, so that a draw from them is small and known. */

/** Which of the firms are drawn from: nobody else in the city has it. */
export const TAG = '校外托管';

export interface Firm {
  readonly id: string;
  readonly name: string;
  readonly risk: 'C' | 'D';
}

/** Names as people write them who want to run a script in the browser of whoever reads them. */
export const SCRIPT_NAME = '<script>document.title="stolen"</script>托管有限公司';
export const IMAGE_NAME = '<img src=x onerror=document.title="stolen">托管中心';

export const SCRIPTED: Firm = { id: '91330106MA282LAF2J', name: SCRIPT_NAME, risk: 'D' };

/** Drawn all of them: there are as many as places. */
export const CERTAIN: readonly Firm[] = [{ id: '91330106MA2XCF3735', name: '杭州西湖晨光托管有限公司', risk: 'D' }, SCRIPTED];

/** Half of them are drawn. */
export const CHANCY: readonly Firm[] = [
  { id: '91330106MA2HPRHP96', name: IMAGE_NAME, risk: 'C' },
  { id: '91330106MA2UDYR03R', name: '杭州西湖小满托管有限公司', risk: 'C' },
  { id: '91330106MA26451839', name: '杭州西湖青禾托管有限公司', risk: 'C' },
  { id: '91330106MA2FRA8G0X', name: '杭州西湖知行托管有限公司', risk: 'C' },
];

const HEADER =
  '统一社会信用代码,名称,注册号,类别,成立日期,登记机关,管辖单位,登记状态,地址,行政区划代码,行业代码,许可证,监管标签,信用风险分类,最近检查日期';

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const row = ({ id, name, risk }: Firm, place: number): string =>
  `${id},${cell(name)},,企业,2024-03-01,杭州市西湖区市场监督管理局,文新市场监督管理所,存续,浙江省杭州市西湖区文新街道文二西路${place + 1}号,330106,R9011,,${TAG},${risk},`;

/** Of the columns of a row that stands in the directory, with another address. @param line as the city's file has it */
function moved(line: string): string {
  const cells = line.split(',');
  return cells.map((text, place) => (place === HEADER.split(',').indexOf('地址') ? `${text}（新址）` : text)).join(',');
}

/** A day that no calendar has. */
export const WRONG_DAY = '2024-02-30';

/** @param standing a row of the city's file, which the file changes */
export function changedDirectory(standing: string): Buffer {
  const firms = [...CERTAIN, ...CHANCY].map(row);
  const nameless = row({ id: '91330106MA2RFFFQ61', name: '', risk: 'C' }, 90);
  const wrongDay = row({ id: '91330106MA245LP167', name: '日期有误的企业', risk: 'C' }, 91).replace('2024-03-01', WRONG_DAY);
  return Buffer.from([HEADER, ...firms, moved(standing), nameless, wrongDay, ''].join('\n'));
}

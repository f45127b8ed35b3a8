/** 行政区划 by name (GB/T 2260): every province, and the cities and counties of Zhejiang, where the service is used. */

import type { Words } from '@double-random/core';

const PROVINCES = `11 北京市 Beijing|12 天津市 Tianjin|13 河北省 Hebei|14 山西省 Shanxi|15 内蒙古自治区 Inner Mongolia|21 辽宁省 Liaoning|22 吉林省 Jilin|23 黑龙江省 Heilongjiang
|31 上海市 Shanghai|32 江苏省 Jiangsu|33 浙江省 Zhejiang|34 安徽省 Anhui|35 福建省 Fujian|36 江西省 Jiangxi|37 山东省 Shandong|41 河南省 Henan|42 湖北省 Hubei|43 湖南省 Hunan
|44 广东省 Guangdong|45 广西壮族自治区 Guangxi|46 海南省 Hainan|50 重庆市 Chongqing|51 四川省 Sichuan|52 贵州省 Guizhou|53 云南省 Yunnan|54 西藏自治区 Tibet|61 陕西省 Shaanxi
|62 甘肃省 Gansu|63 青海省 Qinghai|64 宁夏回族自治区 Ningxia|65 新疆维吾尔自治区 Xinjiang|71 台湾省 Taiwan|81 香港特别行政区 Hong Kong|82 澳门特别行政区 Macao`;

const CITIES = `3301 杭州市 Hangzhou|3302 宁波市 Ningbo|3303 温州市 Wenzhou|3304 嘉兴市 Jiaxing|3305 湖州市 Huzhou|3306 绍兴市 Shaoxing|3307 金华市 Jinhua|3308 衢州市 Quzhou
|3309 舟山市 Zhoushan|3310 台州市 Taizhou|3311 丽水市 Lishui`;

const COUNTIES = `330102 上城区 Shangcheng|330105 拱墅区 Gongshu|330106 西湖区 Xihu|330108 滨江区 Binjiang|330109 萧山区 Xiaoshan|330110 余杭区 Yuhang|330111 富阳区 Fuyang|330112 临安区 Lin’an
|330113 临平区 Linping|330114 钱塘区 Qiantang|330122 桐庐县 Tonglu|330127 淳安县 Chun’an|330182 建德市 Jiande
|330203 海曙区 Haishu|330205 江北区 Jiangbei|330206 北仑区 Beilun|330211 镇海区 Zhenhai|330212 鄞州区 Yinzhou|330213 奉化区 Fenghua|330225 象山县 Xiangshan|330226 宁海县 Ninghai
|330281 余姚市 Yuyao|330282 慈溪市 Cixi
|330302 鹿城区 Lucheng|330303 龙湾区 Longwan|330304 瓯海区 Ouhai|330305 洞头区 Dongtou|330324 永嘉县 Yongjia|330326 平阳县 Pingyang|330327 苍南县 Cangnan|330328 文成县 Wencheng
|330329 泰顺县 Taishun|330381 瑞安市 Rui’an|330382 乐清市 Yueqing|330383 龙港市 Longgang
|330402 南湖区 Nanhu|330411 秀洲区 Xiuzhou|330421 嘉善县 Jiashan|330424 海盐县 Haiyan|330481 海宁市 Haining|330482 平湖市 Pinghu|330483 桐乡市 Tongxiang
|330502 吴兴区 Wuxing|330503 南浔区 Nanxun|330521 德清县 Deqing|330522 长兴县 Changxing|330523 安吉县 Anji
|330602 越城区 Yuecheng|330603 柯桥区 Keqiao|330604 上虞区 Shangyu|330624 新昌县 Xinchang|330681 诸暨市 Zhuji|330683 嵊州市 Shengzhou
|330702 婺城区 Wucheng|330703 金东区 Jindong|330723 武义县 Wuyi|330726 浦江县 Pujiang|330727 磐安县 Pan’an|330781 兰溪市 Lanxi|330782 义乌市 Yiwu|330783 东阳市 Dongyang|330784 永康市 Yongkang
|330802 柯城区 Kecheng|330803 衢江区 Qujiang|330822 常山县 Changshan|330824 开化县 Kaihua|330825 龙游县 Longyou|330881 江山市 Jiangshan
|330902 定海区 Dinghai|330903 普陀区 Putuo|330921 岱山县 Daishan|330922 嵊泗县 Shengsi
|331002 椒江区 Jiaojiang|331003 黄岩区 Huangyan|331004 路桥区 Luqiao|331022 三门县 Sanmen|331023 天台县 Tiantai|331024 仙居县 Xianju|331081 温岭市 Wenling|331082 临海市 Linhai|331083 玉环市 Yuhuan
|331102 莲都区 Liandu|331121 青田县 Qingtian|331122 缙云县 Jinyun|331123 遂昌县 Suichang|331124 松阳县 Songyang|331125 云和县 Yunhe|331126 庆元县 Qingyuan|331127 景宁畲族自治县 Jingning|331181 龙泉市 Longquan`;

const COUNTY_FORMS: readonly (readonly [ending: string, form: string])[] = [
  ['区', 'District'],
  ['县', 'County'],
  ['市', 'City'],
];

const formOf = (code: string, zh: string): string => {
  if (code.length < 6) return '';
  const form = COUNTY_FORMS.find(([ending]) => zh.endsWith(ending))?.[1];
  return form === undefined ? '' : ` ${form}`;
};

const known = (list: string): [string, Words][] =>
  list
    .split('|')
    .map((line) => line.trim().split(' '))
    .map(([code = '', zh = '', ...en]) => [code, { zh, en: `${en.join(' ')}${formOf(code, zh)}` }]);

/** Of every code that has a name here, in the order of the codes: provinces, cities, counties. */
export const REGION_WORDS: ReadonlyMap<string, Words> = new Map([...known(PROVINCES), ...known(CITIES), ...known(COUNTIES)]);

const LENGTHS = [6, 4, 2] as const;

/**
 * A region's name. One that has none here is named after the smallest known region around it, with its code, so that two are still
 * told apart; a code of another scheme stays as it is.
 */
export function regionWords(code: string): Words {
  const digits = code.replace(/(?:00){1,2}$/, '');
  for (const length of LENGTHS) {
    const words = REGION_WORDS.get(digits.slice(0, length));
    if (words === undefined || digits.length < length) continue;
    return digits.length === length ? words : { zh: `${words.zh}（${code}）`, en: `${words.en} (${code})` };
  }
  return { zh: code, en: code };
}

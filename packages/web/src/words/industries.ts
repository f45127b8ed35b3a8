/** 国民经济行业 by name (GB/T 4754—2017): sections and divisions. Groups and classes are named after their division, with their code. */

import type { Words } from '@double-random/core';

const SECTIONS = `A 农、林、牧、渔业/Agriculture, forestry, animal husbandry and fishery|B 采矿业/Mining|C 制造业/Manufacturing|D 电力、热力、燃气及水生产和供应业/Electricity, heat, gas and water|E 建筑业/Construction
|F 批发和零售业/Wholesale and retail|G 交通运输、仓储和邮政业/Transport, storage and post|H 住宿和餐饮业/Hotels and catering|I 信息传输、软件和信息技术服务业/Information transmission, software and IT services
|J 金融业/Finance|K 房地产业/Real estate|L 租赁和商务服务业/Leasing and business services|M 科学研究和技术服务业/Research and technical services|N 水利、环境和公共设施管理业/Water, environment and public facilities
|O 居民服务、修理和其他服务业/Household services, repair and other services|P 教育/Education|Q 卫生和社会工作/Health and social work|R 文化、体育和娱乐业/Culture, sports and entertainment
|S 公共管理、社会保障和社会组织/Public administration and social organisations|T 国际组织/International organisations`;

const DIVISIONS = `01 农业/Agriculture|02 林业/Forestry|03 畜牧业/Animal husbandry|04 渔业/Fishery|05 农、林、牧、渔专业及辅助性活动/Support for agriculture
|06 煤炭开采和洗选业/Coal mining|07 石油和天然气开采业/Oil and gas extraction|08 黑色金属矿采选业/Ferrous ore mining|09 有色金属矿采选业/Non-ferrous ore mining|10 非金属矿采选业/Non-metal ore mining
|11 开采专业及辅助性活动/Support for mining|12 其他采矿业/Other mining|13 农副食品加工业/Processing of farm products|14 食品制造业/Food manufacture|15 酒、饮料和精制茶制造业/Liquor, beverages and tea
|16 烟草制品业/Tobacco|17 纺织业/Textiles|18 纺织服装、服饰业/Clothing|19 皮革、毛皮、羽毛及其制品和制鞋业/Leather, fur, feathers and shoes|20 木材加工和木、竹、藤、棕、草制品业/Wood and bamboo products
|21 家具制造业/Furniture|22 造纸和纸制品业/Paper|23 印刷和记录媒介复制业/Printing and reproduction of media|24 文教、工美、体育和娱乐用品制造业/Stationery, crafts, sports and toys
|25 石油、煤炭及其他燃料加工业/Petroleum, coal and fuels|26 化学原料和化学制品制造业/Chemicals|27 医药制造业/Pharmaceuticals|28 化学纤维制造业/Chemical fibres|29 橡胶和塑料制品业/Rubber and plastics
|30 非金属矿物制品业/Non-metal mineral products|31 黑色金属冶炼和压延加工业/Smelting of ferrous metals|32 有色金属冶炼和压延加工业/Smelting of non-ferrous metals|33 金属制品业/Metal products|34 通用设备制造业/General machinery
|35 专用设备制造业/Special machinery|36 汽车制造业/Cars|37 铁路、船舶、航空航天和其他运输设备制造业/Railway, ship, aerospace and other vehicles|38 电气机械和器材制造业/Electrical machinery
|39 计算机、通信和其他电子设备制造业/Computers, communication and electronics|40 仪器仪表制造业/Instruments|41 其他制造业/Other manufacturing|42 废弃资源综合利用业/Recycling
|43 金属制品、机械和设备修理业/Repair of machinery|44 电力、热力生产和供应业/Electricity and heat|45 燃气生产和供应业/Gas|46 水的生产和供应业/Water supply|47 房屋建筑业/Building|48 土木工程建筑业/Civil engineering
|49 建筑安装业/Building installation|50 建筑装饰、装修和其他建筑业/Decoration and other construction|51 批发业/Wholesale|52 零售业/Retail|53 铁路运输业/Railways|54 道路运输业/Road transport|55 水上运输业/Water transport
|56 航空运输业/Air transport|57 管道运输业/Pipelines|58 多式联运和运输代理业/Multimodal transport and agents|59 装卸搬运和仓储业/Loading and storage|60 邮政业/Post|61 住宿业/Hotels|62 餐饮业/Catering
|63 电信、广播电视和卫星传输服务/Telecommunications and broadcasting|64 互联网和相关服务/Internet services|65 软件和信息技术服务业/Software and IT services|66 货币金融服务/Monetary services|67 资本市场服务/Capital markets
|68 保险业/Insurance|69 其他金融业/Other finance|70 房地产业/Real estate|71 租赁业/Leasing|72 商务服务业/Business services|73 研究和试验发展/Research and development|74 专业技术服务业/Technical services
|75 科技推广和应用服务业/Technology promotion|76 水利管理业/Water management|77 生态保护和环境治理业/Environmental protection|78 公共设施管理业/Public facilities|79 土地管理业/Land management
|80 居民服务业/Household services|81 机动车、电子产品和日用产品修理业/Repair of vehicles and household goods|82 其他服务业/Other services|83 教育/Education|84 卫生/Health|85 社会工作/Social work
|86 新闻和出版业/News and publishing|87 广播、电视、电影和录音制作业/Radio, television and film|88 文化艺术业/Culture and arts|89 体育/Sports|90 娱乐业/Entertainment|91 中国共产党机关/Organs of the Communist Party
|92 国家机构/State organs|93 人民政协、民主党派/Political consultative conference|94 社会保障/Social security|95 群众团体、社会团体和其他成员组织/Social organisations|96 基层群众自治组织及其他组织/Grass-roots organisations
|97 国际组织/International organisations`;

const known = (list: string): ReadonlyMap<string, Words> =>
  new Map(
    list.split('|').map((line): [string, Words] => {
      const [, code = '', zh = '', en = ''] = /^([A-T]|\d{2}) ([^/]+)\/(.+)$/.exec(line.trim()) ?? [];
      return [code, { zh, en }];
    }),
  );

/** Letter → name, in the order of the letters. */
export const INDUSTRY_SECTIONS: ReadonlyMap<string, Words> = known(SECTIONS);

const NAMED_DIVISIONS = known(DIVISIONS);

/** `I6513` → `软件和信息技术服务业（I6513）`; `H62` and `H` are just named; what is no code of the classification stays as it is. */
export function industryWords(code: string): Words {
  const [, letter = '', digits = ''] = /^([A-T])?(\d{2,4})?$/.exec(code) ?? [];
  const words = digits === '' ? INDUSTRY_SECTIONS.get(letter) : NAMED_DIVISIONS.get(digits.slice(0, 2));
  if (words === undefined) return { zh: code, en: code };
  return digits.length > 2 ? { zh: `${words.zh}（${code}）`, en: `${words.en} (${code})` } : words;
}

/** Several industries, each named once: classes of one division stand together, as 零售业（F5212、F5239）. */
export function industriesWords(codes: readonly string[]): readonly Words[] {
  const classes = new Map<string, string[]>();
  for (const code of codes) {
    const division = /^([A-T]?\d{2})\d{1,2}$/.exec(code)?.[1] ?? code;
    classes.set(division, [...(classes.get(division) ?? []), code]);
  }
  return [...classes].map(([division, members]) => {
    const { zh, en } = industryWords(division);
    const [only = '', ...more] = members;
    if (more.length === 0) return industryWords(only);
    return { zh: `${zh}（${members.join('、')}）`, en: `${en} (${members.join(', ')})` };
  });
}

/**
 * The fields of each kind and the headers that are known to mean them. Headers are compared as `headerKey` writes them:
 * without spaces, case, punctuation and remarks in brackets.
 */

import type { DirectoryKind } from './kinds.js';

export interface Field {
  readonly name: string;
  readonly headers: readonly string[];
  /** A row without it is refused, a file without its column too. */
  readonly required?: true;
}

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

const field = (name: string, headers: string): Field => ({ name, headers: [name.toLowerCase(), ...words(headers)] });
const required = (name: string, headers: string): Field => ({ ...field(name, headers), required: true });

const USCC_HEADERS =
  '统一社会信用代码 社会信用代码 信用代码 统一代码 统一社会信用代码证号 uscc unifiedsocialcreditcode creditcode 主体代码 主体编号 对象代码 对象编号 检查对象代码 检查对象编号 检查对象统一社会信用代码 市场主体代码 entityid entitycode';
const DEPARTMENT_HEADERS =
  '部门 部门代码 部门编号 所属部门 检查部门 执法部门 单位部门 所在部门 主管部门 检查实施部门 抽查部门 departmentid dept agency';
const REGION_HEADERS =
  '行政区划代码 行政区划 区划代码 区划 所属区划 地区代码 所属区县 区县代码 区县 登记地区划 住所地区划代码 division divisioncode regioncode district';

export const FIELDS: Readonly<Record<DirectoryKind, readonly Field[]>> = {
  entities: [
    required('id', `${USCC_HEADERS} 代码 编号 code`),
    required(
      'name',
      '名称 企业名称 主体名称 市场主体名称 对象名称 检查对象名称 检查对象 单位名称 经营者名称 字号名称 公司名称 entityname companyname enterprise enterprisename company',
    ),
    field('registrationNumber', '注册号 登记号 工商注册号 营业执照注册号 registrationno regno'),
    field('category', '类别 主体类别 主体类型 企业类型 对象类别 检查对象类别 市场主体类型 类型 经济类型 type entitytype entitycategory'),
    field('founded', '成立日期 注册日期 设立日期 成立时间 登记日期 establishmentdate foundeddate'),
    field('registrationAuthority', '登记机关 注册机关 发照机关 authority'),
    field('supervisingOffice', '管辖单位 监管所 监管机构 所属监管所 管辖机关 日常监管机构 属地监管所 supervisor'),
    field('state', '登记状态 经营状态 企业状态 主体状态 状态 存续状态 status registrationstate'),
    field('address', '地址 住所 经营地址 经营场所 住所地址 注册地址 住所经营场所 住所(经营场所) 登记住所 businessaddress'),
    required('region', REGION_HEADERS),
    field('industry', '行业代码 国民经济行业代码 所属行业 行业 行业类别 行业门类 国民经济行业 industrycode'),
    field('licences', '许可证 许可信息 行政许可 许可证件 licenses permits'),
    field('licenceName', '许可证名称 licensename permitname'),
    field('licenceNumber', '许可证编号 许可证号 licensenumber licenseno permitnumber'),
    field('licenceValidTo', '许可证有效期 许可证有效期至 许可证有效期限 licenseexpiry licensevalidto'),
    field('tags', '标签 监管标签 专项库 对象标签 重点监管标签 tag labels'),
    field('risk', '风险等级 信用风险 信用风险分类 信用风险等级 风险分类 风险类别 信用等级 riskclass risklevel creditrisk'),
    field('lastInspected', '上次检查日期 最近检查日期 最近一次检查日期 上次检查时间 最近检查时间 lastinspection lastinspectiondate'),
  ],
  inspectors: [
    required('id', '工号 编号 人员编号 执法人员编号 检查人员编号 人员代码 警号 staffnumber staffno staffid inspectorid employeeid'),
    required('name', '姓名 人员姓名 执法人员 执法人员姓名 检查人员 检查人员姓名 inspectorname fullname'),
    required('department', DEPARTMENT_HEADERS),
    field('unit', '单位 所属单位 工作单位 科室 所在单位 所属机构 处室 office team'),
    field('level', '级别 层级 职级 职务 行政层级 rank'),
    field('regions', `${REGION_HEADERS} 管辖区域 执法区域 负责区域 执法地域 region area areas`),
    field(
      'certificateNumber',
      '执法证号 执法证编号 执法证件号 执法证件号码 行政执法证号 行政执法证件号 证件编号 执法证号码 certificate certificateno certno',
    ),
    field('certificateIssuer', '发证机关 执法证发证机关 发证单位 issuer'),
    required(
      'certificateValidTo',
      '执法证有效期 执法证有效期至 证件有效期 证件有效期至 有效期至 有效期 有效期限 有效期止 validto expiry expires certificateexpiry',
    ),
    field('qualifications', '资质 专业资质 执法资质 专业 专长 业务专长 执法类别 擅长领域 qualification skills'),
    field('items', '检查事项 可检查事项 事项范围 事项 检查事项编码 itemcodes'),
    field('leader', '组长 是否组长 可任组长 能否担任组长 canlead isleader'),
    field('expert', '专家 是否专家 isexpert'),
    field('state', '状态 在岗状态 人员状态 在职状态 status'),
    field('absences', '请假 休假 不在岗 请假时间 请假起止 缺勤 出差 leave absence'),
    field('cap', '上限 检查上限 任务上限 最多检查数 工作量上限 maxvisits limit workloadcap'),
  ],
  items: [
    required('code', '编码 事项编码 事项代码 抽查事项编码 检查事项编码 代码 编号 事项编号 itemcode id itemid'),
    field('category', '类别 事项类别 抽查类别 大类 抽查项目 itemcategory'),
    required('name', '名称 事项名称 抽查事项 检查事项 抽查事项名称 检查事项名称 itemname item'),
    required('department', `${DEPARTMENT_HEADERS} 抽查主体 检查主体`),
    field('basis', '依据 检查依据 法律依据 抽查依据 设定依据 legalbasis law'),
    field('entityKind', '检查对象 抽查对象 对象范围 检查对象范围 subject entities'),
    field('content', '内容 抽查内容 检查内容 description'),
    field('method', '方式 检查方式 抽查方式 检查方法'),
    field('ratio', '比例 抽查比例 检查比例 samplingratio rate'),
    field('frequency', '频次 抽查频次 检查频次 频率'),
    field('key', '重点 是否重点 事项分类 重点或一般 重点一般 事项性质 iskey keyitem'),
    field('inForce', '有效 是否有效 是否在用 状态 启用 是否启用 state status active'),
  ],
  recusals: [
    required('department', DEPARTMENT_HEADERS),
    required('entity', `${USCC_HEADERS} 检查对象 企业 对象`),
    required(
      'inspector',
      '工号 人员编号 执法人员编号 检查人员编号 检查人员 执法人员 回避人员 回避人员工号 staffnumber staffno inspectorid',
    ),
    field('reason', '原因 回避原因 回避理由 理由 事由 回避事由'),
  ],
  inspections: [
    required('entity', `${USCC_HEADERS} 检查对象 企业 对象`),
    required('department', DEPARTMENT_HEADERS),
    required('date', '日期 检查日期 检查时间 抽查日期 inspectiondate visitdate'),
    field('inspectors', '检查人员 执法人员 检查人员工号 检查人员编号 人员编号 工号 staff'),
    field('items', '检查事项 抽查事项 检查事项编码 事项编码 事项 itemcodes'),
    field('result', '结果 检查结果 抽查结果 results outcome'),
  ],
};

/** The field that holds the id which a rule of the mapping can make. */
export const KEY_FIELD: Readonly<Record<DirectoryKind, string>> = {
  entities: 'id',
  inspectors: 'id',
  items: 'code',
  recusals: 'entity',
  inspections: 'entity',
};

/** How messages call a field: its first Chinese header and its name. */
export function labelOf(kind: DirectoryKind, name: string): string {
  const header = FIELDS[kind].find((field) => field.name === name)?.headers[1];
  return header === undefined ? name : `${header} (${name})`;
}

/** Remarks in brackets. The bound keeps brackets that never close from being looked for over and over. */
const REMARKS = /\([^)]{0,500}\)|\[[^\]]{0,500}\]/g;

/** `统一社会信用代码（必填）*` → `统一社会信用代码`; `Entity ID` → `entityid`. */
export const headerKey = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(REMARKS, '')
    .replaceAll(/[\s*_\-·:、,./\\"'\u200B\uFEFF]/g, '');

/** Of every known header, the field that it means. The first field wins where two share a header. */
export function headersOf(kind: DirectoryKind): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const { name, headers } of FIELDS[kind]) {
    for (const header of headers) if (!known.has(headerKey(header))) known.set(headerKey(header), name);
  }
  return known;
}

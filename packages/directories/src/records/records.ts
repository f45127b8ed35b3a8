/**
 * The rows of the directories once they are read and checked. Dates are ISO `YYYY-MM-DD`; a date that never comes
 * (9999-12-31, 长期) is `null`, "no end". Regions are GB/T 2260 codes, industries GB/T 4754 codes (section letter first, as `C2710`).
 */

/** 登记状态. */
export type EntityState = 'existing' | 'revoked' | 'cancelled' | 'moved-out';

export interface Licence {
  readonly name: string;
  readonly number: string;
  readonly validTo: string | null;
}

/** 检查对象. */
export interface EntityRecord {
  /** Unified social credit code, or the id of another scheme; a code of the draw protocol. */
  readonly id: string;
  readonly name: string;
  readonly registrationNumber: string;
  readonly category: string;
  readonly founded: string | null;
  readonly registrationAuthority: string;
  readonly supervisingOffice: string;
  readonly state: EntityState;
  readonly address: string;
  readonly region: string;
  readonly industry: string;
  readonly licences: readonly Licence[];
  readonly tags: readonly string[];
  /** 信用风险分类; empty when the directory has none. */
  readonly risk: string;
  readonly lastInspected: string | null;
  /** Columns of the file that are none of the above, by their header: usable as strata. */
  readonly extra: Readonly<Record<string, string>>;
}

export interface Absence {
  readonly from: string;
  readonly to: string | null;
}

/** 执法检查人员. */
export interface InspectorRecord {
  /** Staff number; a code of the draw protocol. */
  readonly id: string;
  readonly name: string;
  /** Department id. */
  readonly department: string;
  readonly unit: string;
  readonly level: string;
  readonly regions: readonly string[];
  readonly certificate: { readonly number: string; readonly issuer: string; readonly validTo: string | null };
  readonly qualifications: readonly string[];
  /** Codes of the items this inspector may check; empty means all of the department's. */
  readonly items: readonly string[];
  /** 组长: may lead a team; the freeze adds the qualification `leader`. */
  readonly leader: boolean;
  /** 专家; the freeze adds the qualification `expert`. */
  readonly expert: boolean;
  readonly state: 'active' | 'suspended' | 'left';
  readonly absences: readonly Absence[];
  /** The most visits this inspector may get in one draw, if the directory sets it. */
  readonly cap: number | null;
}

/** 抽查事项. */
export interface ItemRecord {
  readonly code: string;
  readonly category: string;
  readonly name: string;
  readonly department: string;
  readonly basis: string;
  readonly entityKind: string;
  readonly content: string;
  readonly method: string;
  readonly ratio: string;
  readonly frequency: string;
  /** 重点检查事项 (true) or 一般检查事项. */
  readonly key: boolean;
  readonly inForce: boolean;
}

/** 回避. The reason stays with the department and is never published. */
export interface RecusalRecord {
  readonly department: string;
  readonly entity: string;
  readonly inspector: string;
  readonly reason: string;
}

/** A past inspection of one entity by one department. */
export interface InspectionRecord {
  readonly entity: string;
  readonly department: string;
  readonly date: string;
  readonly inspectors: readonly string[];
  readonly items: readonly string[];
  readonly result: string;
}

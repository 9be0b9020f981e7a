package io.sunboard.publication;

/** The confidentiality checklist 保密审查: what a publication must not tell. */
public enum ConfidentialityItem {
  /** 国家秘密. */
  STATE_SECRETS,
  /** 工作秘密: leaders' notes, interview records, what is still being decided. */
  WORK_SECRETS,
  /** 个人信息: names, numbers, faces and plates of persons. */
  PERSONAL_DATA,
  /** 个人处分与考核: sanctions and appraisals of persons. */
  PERSONS_SANCTIONS,
  /** 暗访路线与点位: covert routes, sampling points, the names of inspectors. */
  COVERT_INSPECTION,
  /** 举报人与线索来源: where a problem's tip came from. */
  TIP_SOURCES,
  /** 军事单位: military units and places. */
  MILITARY_UNITS
}

-- The catalogue of what problems are cases of: classes, and subclasses below them.
create table category (
  -- E events, C components; E01 a class, E01-02 a subclass. Ordered by byte, a class stands right
  -- before its subclasses.
  code text collate "C" primary key,
  parent text collate "C" references category,
  standard_code text,
  name_zh text not null,
  name_en text,
  filing_standard text,
  closing_standard text,
  limit_amount int not null,
  limit_unit text not null,
  return_amount int not null,
  return_unit text not null,
  unit_kind text,
  -- The public sees places of a sensitive category only as squares of this side.
  grid_metres int,
  content_area_zh text,
  content_area_en text,
  active boolean not null default true,
  revision int not null default 1
);
create index category_parent on category (parent, code);

-- How citizens can be reached: apart from their tips, and sealed with a key that is not in here.
create table contact (
  tip uuid primary key,
  -- Tink's AES-256-GCM; opens with the tip's id only. Kind, value and language are inside.
  sealed bytea not null,
  kept_on date not null
);
create index contact_oldest on contact (kept_on);

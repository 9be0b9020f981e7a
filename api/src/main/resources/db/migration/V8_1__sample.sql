-- How far a sample year was loaded.
create table sample_progress (
  size text not null,
  part text not null,
  loaded int not null,
  primary key (size, part)
);

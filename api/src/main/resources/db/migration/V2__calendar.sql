-- Years of the working calendar that administrators have set; every other year is configuration.
create table calendar_year (
  year int primary key,
  source text not null,
  revision int not null
);
create table calendar_day (
  day date primary key,
  year int not null references calendar_year,
  kind text not null,
  name text
);
create index calendar_day_of_year on calendar_day (year, day);

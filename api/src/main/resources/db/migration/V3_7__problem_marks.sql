-- How often others noted something on a problem. Together with the revision it tells the search
-- engine which of two copies is the later one.
alter table problem add column marks int not null default 0;

-- Daemons that share their firings may both act on one, after one of them stood still: the first
-- that publishes for it is the only one.
create table published_firing (
  job varchar(200) not null,
  fire_time timestamp with time zone not null,
  run_id varchar(64) not null,
  primary key (job, fire_time)
);

-- Since when its owner has the lease.
alter table lease add column taken_at timestamp with time zone
  default timestamp with time zone '1970-01-01 00:00:00+00' not null;

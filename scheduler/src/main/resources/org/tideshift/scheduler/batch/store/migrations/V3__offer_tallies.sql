-- How many offers stand where, by the tenth in which the claim probability lies that they were
-- published with; their probabilities are added up in ten-thousandths. And seats offered and filled.
create table offer_tally (
  state varchar(16) not null,
  held boolean not null,
  bin int not null,
  offers bigint not null,
  probabilities bigint not null,
  squares bigint not null,
  primary key (state, held, bin)
);

insert into offer_tally (state, held, bin, offers, probabilities, squares)
select state, held, least(9, parts / 1000), count(*), sum(parts), sum(parts * parts)
from (select state, held, cast(round(claim_probability * 10000) as bigint) as parts from offer) as one
group by state, held, least(9, parts / 1000);

create table seat_tally (
  starts_at timestamp with time zone primary key,
  seats bigint not null,
  filled bigint not null
);

insert into seat_tally (starts_at, seats, filled)
select starts_at,
  count(distinct case when state not in ('not_offered', 'withdrawn') then seat_id end),
  count(case when state in ('claimed', 'confirmed', 'worked') then 1 end)
from offer
group by starts_at;

-- Figures of a time, and of what is over.
create index offer_ends_at on offer (ends_at);

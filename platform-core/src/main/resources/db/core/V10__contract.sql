-- Counts the changes of a subscription: what its entity tag is made of.
alter table subscription add column version bigint default 1 not null;

-- Reports of the trail ask for a time.
create index audit_entry_by_time on audit_entry (partner_id, happened_at);

-- The search finds customers by the beginning of their domain, and subscriptions by that of their
-- name in any case.
create index customer_by_domain on customer (partner_id, domain_key, customer_key);

alter table subscription add column name_key varchar(256) generated always as (lower(friendly_name));
create index subscription_by_name on subscription (partner_id, name_key, subscription_key);

-- The search finds customers by the beginning of their domain, subscriptions by that of their name
-- in any case, and all by that of their id. Whatever language the database was created for, an
-- index of patterns is one of code points, which such a search can use.
create index customer_by_domain on customer (partner_id, domain_key varchar_pattern_ops);
create index customer_order_by_id on customer_order (partner_id, order_key varchar_pattern_ops);
create index subscription_by_id on subscription (partner_id, subscription_key varchar_pattern_ops);

alter table subscription
    add column name_key varchar(256) generated always as (lower(friendly_name)) stored;
create index subscription_by_name on subscription (partner_id, name_key varchar_pattern_ops);

-- The lists of subscriptions and orders page, sort and filter in the database.
create index subscription_by_creation on subscription (partner_id, created_at, subscription_key);
create index subscription_by_end on subscription (partner_id, commitment_ends_at, subscription_key);
create index subscription_by_offer on subscription (partner_id, offer_id, status);
create index subscription_by_parent on subscription (partner_id, customer_key, parent_key);
create index customer_by_country on customer (partner_id, country, name_key);

-- The overview and the lists it leads to: the newest orders, those of a status, and the
-- subscriptions of a status by the day they end.
create index customer_order_by_age on customer_order (partner_id, created_at desc, order_key desc);
create index customer_order_by_status
    on customer_order (partner_id, status, created_at desc, order_key desc);
create index subscription_by_status_and_end
    on subscription (partner_id, status, auto_renews, commitment_ends_at, subscription_key);

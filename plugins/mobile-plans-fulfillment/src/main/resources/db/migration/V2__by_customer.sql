create index mobile_fulfillment_by_customer on mobile_fulfillment (partner_id, customer_id);

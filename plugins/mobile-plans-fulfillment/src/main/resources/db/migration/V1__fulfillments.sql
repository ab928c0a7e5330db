create table mobile_fulfillment (
    id uuid not null primary key,
    partner_id varchar(64) not null,
    version bigint not null,
    transaction_id varchar(64) not null,
    customer_id varchar(64),
    order_id varchar(64),
    line_item_number integer,
    plan_name varchar(200) not null,
    iccid varchar(20),
    activation_code varchar(255),
    user_account varchar(16),
    purchase_instrument varchar(16),
    line_type varchar(16),
    mo_direct_status varchar(32),
    requested_minutes integer,
    network_due timestamp with time zone,
    installed_at timestamp with time zone,
    registration varchar(16),
    error varchar(100),
    state varchar(32) not null,
    history_size integer not null,
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    constraint mobile_fulfillment_transaction unique (partner_id, transaction_id)
);
create index mobile_fulfillment_by_iccid on mobile_fulfillment (partner_id, iccid);
create index mobile_fulfillment_by_order on mobile_fulfillment (partner_id, order_id);
create index mobile_fulfillment_by_change on mobile_fulfillment (partner_id, state, changed_at);
create index mobile_fulfillment_by_due on mobile_fulfillment (partner_id, state, network_due);

create table mobile_fulfillment_event (
    id uuid not null primary key,
    partner_id varchar(64) not null,
    fulfillment_id uuid not null references mobile_fulfillment (id),
    place integer not null,
    kind varchar(32) not null,
    happened_at timestamp with time zone not null,
    reported_by varchar(200) not null,
    detail varchar(100) not null,
    state_before varchar(32) not null,
    state_after varchar(32) not null,
    payload varchar(100000),
    constraint mobile_fulfillment_event_place unique (fulfillment_id, place)
);

create table esim_case (
    id uuid not null primary key,
    partner_id varchar(64) not null,
    version bigint not null,
    open_key varchar(200),
    state varchar(16) not null,
    error varchar(64) not null,
    raw_error varchar(100) not null,
    fulfillment_id varchar(64),
    transaction_id varchar(64),
    iccid varchar(64),
    customer_id varchar(64),
    order_id varchar(64),
    occurrences integer not null,
    opened_at timestamp with time zone not null,
    last_seen_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    closed_by varchar(200),
    constraint esim_case_open unique (partner_id, open_key)
);
create index esim_case_by_age on esim_case (partner_id, state, opened_at);
create index esim_case_by_error on esim_case (partner_id, error, opened_at);

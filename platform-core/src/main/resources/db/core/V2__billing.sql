-- The billing core. Each table names its partner; identifiers are looked up by their lower-case
-- key and shown in the case they were stored with. A surrogate id keeps the rows of two partners
-- apart that use the same identifier.

create table offer (
    id             uuid          not null primary key,
    partner_id     varchar(64)   not null references partner (id),
    offer_key      varchar(64)   not null,
    offer_id       varchar(64)   not null,
    name           varchar(256)  not null,
    description    varchar(1000) not null,
    add_on         boolean       not null,
    minimum_qty    integer       not null,
    maximum_qty    integer       not null,
    unit_type      varchar(64)   not null,
    country        varchar(2)    not null,
    billing_cycle  varchar(16)   not null,
    unit_price     numeric(19, 4) not null,
    currency       varchar(3)    not null,
    available      boolean       not null,
    constraint offer_once unique (partner_id, offer_key)
);

create index offer_by_country on offer (partner_id, country, name);

create table offer_prerequisite (
    id          uuid        not null primary key,
    partner_id  varchar(64) not null references partner (id),
    add_on_key  varchar(64) not null,
    base_key    varchar(64) not null,
    base_id     varchar(64) not null,
    constraint offer_prerequisite_once unique (partner_id, add_on_key, base_key)
);

create index offer_prerequisite_by_base on offer_prerequisite (partner_id, base_key);

create table customer (
    id             uuid         not null primary key,
    partner_id     varchar(64)  not null references partner (id),
    customer_key   varchar(64)  not null,
    customer_id    varchar(64)  not null,
    company_name   varchar(256) not null,
    name_key       varchar(256) not null,
    domain         varchar(256) not null,
    domain_key     varchar(256) not null,
    country        varchar(2)   not null,
    culture        varchar(35)  not null,
    email          varchar(256) not null,
    since          timestamp(6) with time zone not null,
    constraint customer_once unique (partner_id, customer_key)
);

create index customer_by_name on customer (partner_id, name_key, customer_key);
create index customer_by_since on customer (partner_id, since, customer_key);

create table customer_order (
    id             uuid        not null primary key,
    partner_id     varchar(64) not null references partner (id),
    order_key      varchar(64) not null,
    order_id       varchar(64) not null,
    customer_key   varchar(64) not null,
    customer_id    varchar(64) not null,
    billing_cycle  varchar(16) not null,
    status         varchar(32) not null,
    currency       varchar(3)  not null,
    created_at     timestamp(6) with time zone not null,
    version        bigint      not null,
    constraint customer_order_once unique (partner_id, order_key)
);

create index customer_order_by_customer on customer_order (partner_id, customer_key, created_at);

create table line_item (
    id                      uuid         not null primary key,
    partner_id              varchar(64)  not null references partner (id),
    order_row               uuid         not null references customer_order (id),
    line_number             integer      not null,
    offer_id                varchar(64)  not null,
    offer_name              varchar(256) not null,
    subscription_id         varchar(64)  not null,
    parent_subscription_id  varchar(64),
    friendly_name           varchar(256) not null,
    quantity                integer      not null,
    unit_price              numeric(19, 4) not null,
    currency                varchar(3)   not null,
    constraint line_item_once unique (order_row, line_number)
);

create table subscription (
    id                  uuid         not null primary key,
    partner_id          varchar(64)  not null references partner (id),
    subscription_key    varchar(64)  not null,
    subscription_id     varchar(64)  not null,
    customer_key        varchar(64)  not null,
    customer_id         varchar(64)  not null,
    order_key           varchar(64)  not null,
    order_id            varchar(64)  not null,
    line_number         integer      not null,
    offer_id            varchar(64)  not null,
    offer_name          varchar(256) not null,
    friendly_name       varchar(256) not null,
    quantity            integer      not null,
    unit_type           varchar(64)  not null,
    unit_price          numeric(19, 4) not null,
    currency            varchar(3)   not null,
    parent_key          varchar(64),
    parent_id           varchar(64),
    status              varchar(16)  not null,
    auto_renews         boolean      not null,
    billing_cycle       varchar(16)  not null,
    created_at          timestamp(6) with time zone not null,
    commitment_ends_at  timestamp(6) with time zone not null,
    constraint subscription_once unique (partner_id, subscription_key)
);

create index subscription_by_customer on subscription (partner_id, customer_key, created_at);
create index subscription_by_order on subscription (partner_id, order_key);

-- What each MS-RequestId was answered; the unique constraint is what makes a second call wait.
create table request_record (
    id           uuid           not null primary key,
    partner_id   varchar(64)    not null references partner (id),
    request_key  varchar(64)    not null,
    fingerprint  varchar(64)    not null,
    answer       varchar(100000),
    created_at   timestamp(6) with time zone not null,
    constraint request_record_once unique (partner_id, request_key)
);

create index request_record_by_age on request_record (created_at);

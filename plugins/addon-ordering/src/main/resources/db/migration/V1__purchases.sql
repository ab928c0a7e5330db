-- Which add-ons were bought, by whom, for which order.
create table addon_purchase (
    id               uuid         not null primary key,
    partner_id       varchar(64)  not null,
    purchased_at     timestamp(6) with time zone not null,
    buyer            varchar(256) not null,
    customer_id      varchar(64)  not null,
    customer_name    varchar(256) not null,
    order_id         varchar(64)  not null,
    line_number      integer      not null,
    subscription_id  varchar(64)  not null,
    offer_name       varchar(256) not null,
    quantity         integer      not null,
    unit_price       numeric(19, 4) not null,
    currency         varchar(3)   not null
);

create index addon_purchase_by_time on addon_purchase (partner_id, purchased_at, id);

-- Who gets a customer's bills, and where; empty is not given.
alter table customer add column contact_first_name varchar(256) default '' not null;
alter table customer add column contact_last_name varchar(256) default '' not null;
alter table customer add column address_first_name varchar(256) default '' not null;
alter table customer add column address_last_name varchar(256) default '' not null;
alter table customer add column address_line_1 varchar(256) default '' not null;
alter table customer add column address_line_2 varchar(256) default '' not null;
alter table customer add column address_city varchar(256) default '' not null;
alter table customer add column address_region varchar(256) default '' not null;
alter table customer add column address_state varchar(256) default '' not null;
alter table customer add column address_postal_code varchar(256) default '' not null;
alter table customer add column address_phone varchar(256) default '' not null;

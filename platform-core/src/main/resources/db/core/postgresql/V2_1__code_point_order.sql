-- Texts that are sorted by, and searched by their beginning, go by code points as they do on H2,
-- whatever language the database was created for; and such a search can use the index.
alter table customer
    alter column customer_key type varchar(64) collate "C",
    alter column name_key type varchar(256) collate "C";
alter table offer
    alter column offer_key type varchar(64) collate "C",
    alter column name type varchar(256) collate "C";

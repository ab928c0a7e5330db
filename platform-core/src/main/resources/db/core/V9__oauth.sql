-- Systems that people let act for them: what people know them by, and where people are sent back to.
-- One that can keep no secret has none.
alter table client add column name varchar(200) default '' not null;
update client set name = id;
alter table client alter column secret_hash drop not null;

create table client_redirect (
    client_id varchar(100) not null references client (id) on delete cascade,
    uri varchar(2000) not null,
    primary key (client_id, uri)
);

-- What a person has allowed a system; revoked when a token of it is seen twice.
create table token_grant (
    id uuid not null primary key,
    client_id varchar(100) not null references client (id) on delete cascade,
    account_name varchar(100) not null references account (name) on delete cascade,
    roles varchar(200) not null,
    redirect_uri varchar(2000) not null,
    code_challenge varchar(128) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone
);

create index token_grant_by_end on token_grant (expires_at);

-- Codes and refresh tokens of a grant, each good once; only their hashes are known.
create table one_time_token (
    hash varchar(64) not null primary key,
    grant_id uuid not null references token_grant (id) on delete cascade,
    kind varchar(16) not null,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone
);

create index one_time_token_by_grant on one_time_token (grant_id);
create index one_time_token_by_end on one_time_token (expires_at);

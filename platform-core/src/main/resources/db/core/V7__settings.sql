-- What was set of plugins' settings; what is not here has its default. The partner is empty for
-- what the operator has set for all. Kept while the plugin is away.
create table plugin_setting (
    plugin_id varchar(100) not null,
    partner_id varchar(64) not null,
    name varchar(200) not null,
    setting_value varchar(4000) not null,
    changed_by varchar(200) not null,
    changed_at timestamp with time zone not null,
    primary key (plugin_id, partner_id, name)
);

-- Which plugins have loaded their demo data for which partner.
create table plugin_demo (
    plugin_id varchar(100) not null,
    partner_id varchar(64) not null references partner (id),
    loaded_at timestamp with time zone not null,
    primary key (plugin_id, partner_id)
);

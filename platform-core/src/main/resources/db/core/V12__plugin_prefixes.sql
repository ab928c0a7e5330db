-- What the names of a plugin's tables begin with; kept with its data when it goes.
create table plugin_prefix (
    plugin_id varchar(100) not null,
    prefix varchar(40) not null,
    primary key (plugin_id, prefix)
);

-- Which versions of plugins no longer work on the tables as they are, and by which migration.
create table plugin_break (
    plugin_id varchar(100) not null,
    file_name varchar(1000) not null,
    up_to varchar(40) not null,
    primary key (plugin_id, file_name, up_to)
);

-- An event waits in its lane: what one handler is to be told, in order, of one key of one partner.
-- Rows of before get theirs when the console starts.
alter table event_delivery add column lane varchar(200);
alter table event_delivery add column attempts integer default 0 not null;
alter table event_delivery add column next_attempt timestamp with time zone;
alter table event_delivery add column dead_letter uuid;
drop index event_delivery_of_key;
create index event_delivery_by_lane on event_delivery (lane, seq);
create index event_delivery_by_plugin on event_delivery (plugin_id);
create index event_delivery_by_dead_letter on event_delivery (dead_letter);

alter table timer add column attempts integer default 0 not null;
alter table timer add column next_attempt timestamp with time zone;
alter table timer add column dead_letter uuid;
create index timer_by_dead_letter on timer (dead_letter);

-- What has failed for good. An open one names what waits for it, which keeps its row; one that was
-- re-run or skipped is kept for a while, so that it can be told from one that never was.
create table dead_letter (
    id uuid not null primary key,
    state varchar(10) not null,
    kind varchar(10) not null,
    plugin_id varchar(100) not null,
    handler varchar(200) not null,
    subject varchar(200) not null,
    item_key varchar(200) not null,
    partner_id varchar(64) not null references partner (id),
    correlation_id varchar(64) not null,
    happened_at timestamp with time zone not null,
    failed_at timestamp with time zone not null,
    attempts integer not null,
    error varchar(1000) not null,
    failure varchar(20000) not null,
    payload varchar(100000) not null,
    resolved_at timestamp with time zone,
    resolved_by varchar(100)
);
create index dead_letter_by_age on dead_letter (state, failed_at);
create index dead_letter_by_plugin on dead_letter (plugin_id);

-- Where a piece of work goes back to when its plugin is back.
alter table scheduled_tasks add column parked_from timestamp with time zone;

-- One scheduled row drains a lane now; those of single events are of no use any more.
delete from scheduled_tasks where task_name = 'event';

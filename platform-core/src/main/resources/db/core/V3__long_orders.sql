-- An answer holds the whole order; one of a thousand lines, the most there can be, needs this room.
alter table request_record alter column answer set data type varchar(1000000);

-- A paste that a typing test did not take is told as such.
alter table writtentest.signal
    drop constraint signal_kind_check,
    add constraint signal_kind_check check (kind in ('TAB_LEFT', 'PASTE', 'PASTE_BLOCKED', 'FULL_SCREEN_LEFT', 'DEVICE_CHANGED',
        'NETWORK_CHANGED', 'BURST', 'CONNECTION_LOST'));

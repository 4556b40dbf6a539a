create schema if not exists mail;

-- One row per letter, rendered. Text and HTML carry marks where secret links go; the links are sealed beside them
-- until the letter's final state.
create table mail.outbox (
    id                uuid primary key,
    kind              text not null,
    business_key      text not null,
    revision          integer not null,
    copy              integer not null default 0,
    recipient_name    text not null,
    recipient_address text not null,
    language          text not null check (language in ('ZH', 'EN')),
    application       uuid,
    once              boolean not null,
    subject           text not null,
    body_text         text not null,
    body_html         text not null,
    reply_to          text,
    calendar_method   text,
    calendar_ics      text,
    sealed_links      bytea,
    state             text not null
        check (state in ('PENDING', 'SENDING', 'SENT', 'RETRY', 'DEAD', 'SUPPRESSED', 'UNKNOWN', 'CANCELLED')),
    attempts          integer not null default 0,
    posted_at         timestamptz not null,
    due_at            timestamptz not null,
    lease_until       timestamptz,
    sent_at           timestamptz,
    last_error        text,
    unique (kind, business_key, recipient_address, revision, copy),
    check ((state = 'SENDING') = (lease_until is not null)),
    check ((state = 'SENT') = (sent_at is not null)),
    check (sealed_links is null or state in ('PENDING', 'SENDING', 'RETRY', 'UNKNOWN'))
);

create index outbox_due on mail.outbox (due_at) where state in ('PENDING', 'RETRY');
create index outbox_leased on mail.outbox (lease_until) where state = 'SENDING';
create index outbox_application on mail.outbox (application, posted_at desc);

create table mail.attachment (
    mail         uuid not null references mail.outbox on delete cascade,
    position     integer not null,
    file_name    text not null,
    content_type text not null,
    content      bytea not null,
    primary key (mail, position)
);

-- Addresses a mail server refused for good; a person's resend takes an address off this list.
create table mail.suppression (
    address text primary key,
    reason  text not null,
    at      timestamptz not null
);

create view mail.v_delivery as
select id, kind, application, state, attempts, posted_at, sent_at
  from mail.outbox;

-- The demo's mailbox. The message is sealed like the links: it contains them.
create table mail.demo_message (
    id          uuid primary key,
    recipient   text not null,
    received_at timestamptz not null,
    sealed      bytea not null
);

create index demo_message_newest on mail.demo_message (received_at desc);

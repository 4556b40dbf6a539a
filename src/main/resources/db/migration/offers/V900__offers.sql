create schema offers;

-- What a grade is paid for a job: monthly gross in the currency, both ends included.
create table offers.band (
    job uuid not null,
    grade text not null check (grade in ('JUNIOR', 'INTERMEDIATE', 'SENIOR', 'EXPERT')),
    low numeric(10, 2) not null check (low > 0),
    high numeric(10, 2) not null,
    currency text not null default 'CNY',
    primary key (job, grade),
    check (high >= low)
);

create table offers.offer (
    id uuid primary key,
    application uuid not null,
    state text not null check (state in
        ('DRAFT', 'PREPARED', 'APPROVING', 'APPROVED', 'SENT', 'EXPIRED', 'ACCEPTED', 'DECLINED', 'REVOKED', 'CANCELLED')),
    -- grows when an offer that was sent back is prepared anew
    revision int not null default 0,
    proposed_grade text not null,
    grade_row text not null,
    grade text check (grade in ('JUNIOR', 'INTERMEDIATE', 'SENIOR', 'EXPERT')),
    grade_reason text,
    monthly_pay numeric(10, 2) check (monthly_pay > 0),
    currency text not null default 'CNY',
    probation_months int check (probation_months between 0 and 6),
    starts_on date,
    out_of_band boolean not null default false,
    note text,
    prepared_by uuid,
    prepared_at timestamptz,
    approval_steps int,
    approval_row text,
    letters int not null default 0,
    sent_at timestamptz,
    expires_at timestamptz,
    answered_at timestamptz,
    signed_name text,
    decline_reason text,
    version int not null default 0,
    check ((state in ('SENT', 'EXPIRED', 'ACCEPTED', 'DECLINED')) <= (sent_at is not null))
);

-- One offer at a time: a second open one for an application cannot exist.
create unique index offer_one_live on offers.offer (application) where state not in ('REVOKED', 'CANCELLED', 'DECLINED');

create table offers.approval (
    offer uuid not null references offers.offer (id) on delete cascade,
    revision int not null,
    step int not null,
    approver uuid not null,
    approved boolean not null,
    reason text,
    decided_at timestamptz not null,
    primary key (offer, revision, step),
    -- four eyes are four different eyes
    unique (offer, revision, approver),
    check (approved or reason is not null)
);

create table offers.letter (
    offer uuid not null references offers.offer (id) on delete cascade,
    number int not null,
    language text not null,
    html text not null,
    pdf bytea not null,
    made_at timestamptz not null,
    primary key (offer, number)
);

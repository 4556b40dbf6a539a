-- What a candidate has to say against a result, once, and the answer. Goes with the sitting.
create table writtentest.appeal (
    sitting uuid primary key references writtentest.sitting (id) on delete cascade,
    state text not null check (state in ('RAISED', 'ANSWERED')),
    words text not null check (length(words) between 1 and 2000),
    raised_at timestamptz not null,
    answer text check (length(answer) between 1 and 2000),
    answered_by uuid,
    answered_at timestamptz,
    check ((state = 'ANSWERED') = (answer is not null)),
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);

-- What was said stays said, and an answer is given once.
create function writtentest.keep_appeal() returns trigger
    language plpgsql as $$
begin
    if old.state = 'ANSWERED' or new.state <> 'ANSWERED' or new.words <> old.words or new.raised_at <> old.raised_at then
        raise exception 'An appeal that is % does not become %', old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger keep_appeal before update on writtentest.appeal for each row execute function writtentest.keep_appeal();

-- The runs of a text: letters and digits, or characters of a script that needs no spaces.
create function questionbank.search_runs(raw text) returns setof text language sql immutable parallel safe as $$
    select run[1]
      from regexp_matches(lower(normalize(raw, nfkc)),
                          '[a-z0-9]+|[\u00c0-\u1fff\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+', 'g') run
$$;

-- The words of a text: of a script without spaces each character with the one after it, so that any two neighbouring
-- characters find it; letters and digits as they stand.
create function questionbank.search_words(raw text) returns setof text language sql immutable parallel safe as $$
    select case when ascii(run) < 128 then left(run, 60) else substr(run, i, 2) end
      from questionbank.search_runs(raw) run, generate_series(1, case when ascii(run) < 128 then 1 else length(run) end) i
$$;

-- What somebody typed, as a query over those words; null when it holds none.
create function questionbank.search_query(typed text) returns tsquery language sql immutable parallel safe as $$
    select cast(string_agg(distinct quote_literal(word) || case when ascii(word) < 128 or length(word) = 1 then ':*' else '' end, ' & ')
                as tsquery)
      from (select case when ascii(run) < 128 then left(run, 60) else substr(run, i, 2) end as word
              from questionbank.search_runs(typed) run,
                   generate_series(1, case when ascii(run) < 128 then 1 else greatest(length(run) - 1, 1) end) i) words
$$;

-- What the list shows and filters by, beside the question itself: the list never looks into the versions it does not show.
alter table questionbank.question
    add column shown uuid,
    add column opened text,
    add column status text,
    add column type text,
    add column track text,
    add column difficulty int,
    add column competency text,
    add column search tsvector not null default '';

comment on column questionbank.question.shown is 'the published version, else the one that was, else the draft';
comment on column questionbank.question.opened is 'the status of the version that is not published yet, if there is one';

create function questionbank.keep_list(changed uuid) returns void language plpgsql as $$
begin
    update questionbank.question q
       set shown = s.id, status = s.status, type = s.type, track = s.track, difficulty = s.difficulty,
           competency = s.competency, opened = o.status,
           search = array_to_tsvector(array(select questionbank.search_words(concat_ws(' ',
                        q.number, ltrim(substring(q.number from '\d+$'), '0'), s.stem_zh, s.stem_en, s.section,
                        s.analysis_zh, s.analysis_en, o.stem_zh, o.stem_en))))
      from (select * from questionbank.question_version
             where question = changed
             order by case status when 'PUBLISHED' then 0 when 'RETIRED' then 1 else 2 end, version desc limit 1) s
      left join questionbank.question_version o on o.question = s.question and o.status in ('DRAFT', 'REVIEW')
     where q.id = changed;
end $$;

create function questionbank.version_changed() returns trigger language plpgsql as $$
begin
    perform questionbank.keep_list(coalesce(new.question, old.question));
    return null;
end $$;

select questionbank.keep_list(id) from questionbank.question;

create trigger version_changed
    after insert or delete or update of status, type, track, difficulty, competency, section, stem_zh, stem_en, analysis_zh, analysis_en
    on questionbank.question_version for each row execute function questionbank.version_changed();

-- A page far down the whole list is counted off in the index alone.
create index question_listed on questionbank.question (number) include (id, shown, opened);
create index question_search on questionbank.question using gin (search);
create index question_prefix on questionbank.question (number text_pattern_ops);
create index question_by_type on questionbank.question (type, number);
create index question_by_competency on questionbank.question (competency, number);
create index question_by_track on questionbank.question (track, number);
create index question_by_status on questionbank.question (status, number);
create index question_opened on questionbank.question (opened, number) where opened is not null;

create table questionbank.question_tag (
    question uuid not null references questionbank.question (id) on delete cascade,
    tag text not null check (tag = btrim(tag) and length(tag) between 1 and 30),
    primary key (question, tag)
);

create index question_tag_questions on questionbank.question_tag (tag, question);

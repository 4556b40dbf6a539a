-- What the list shows of a question is looked up by that question alone. As a join, the plan was made while few versions were open and
-- kept while an import wrote ten thousand of them: each looked through all the others, until the statement was cut off.
create or replace function questionbank.keep_list(changed uuid) returns void language plpgsql set enable_seqscan = off as $$
declare
    shown_version questionbank.question_version;
    open_version questionbank.question_version;
begin
    select * into shown_version from questionbank.question_version
     where question = changed
     order by case status when 'PUBLISHED' then 0 when 'RETIRED' then 1 else 2 end, version desc limit 1;
    if not found then
        return;
    end if;
    select * into open_version from questionbank.question_version
     where question = changed and status in ('DRAFT', 'REVIEW') limit 1;
    update questionbank.question q
       set shown = shown_version.id, status = shown_version.status, type = shown_version.type, track = shown_version.track,
           difficulty = shown_version.difficulty, competency = shown_version.competency, opened = open_version.status,
           search = array_to_tsvector(array(select questionbank.search_words(concat_ws(' ',
                        q.number, ltrim(substring(q.number from '\d+$'), '0'), shown_version.stem_zh, shown_version.stem_en,
                        shown_version.section, shown_version.analysis_zh, shown_version.analysis_en,
                        open_version.stem_zh, open_version.stem_en))))
     where q.id = changed;
end $$;

-- Where a version's English stands. It follows from the texts of the question's versions (see Translation) and is kept for the list,
-- which filters by it. What does not follow from them: that an author looked the English through against this version's Chinese.
alter table questionbank.question_version
    add column translation text not null default 'NONE'
        check (translation in ('COMPLETE', 'PARTLY', 'NONE', 'OUTDATED')),
    add column english_checked boolean not null default false;

-- Versions written before: what has English and what has not. Which of it is older than its Chinese is told from the next edit on.
with texts as (
    select v.id, t.zh, t.en
      from questionbank.question_version v
     cross join lateral (values (v.stem_zh, v.stem_en), (v.reference_zh, v.reference_en), (v.analysis_zh, v.analysis_en),
                                (v.guidance_zh, v.guidance_en), (v.red_lines_zh, v.red_lines_en)) t (zh, en)
    union all
    select v.id, o -> 'text' ->> 'zh', o -> 'text' ->> 'en'
      from questionbank.question_version v cross join lateral jsonb_array_elements(v.options) o
    union all
    select v.id, t.zh, t.en
      from questionbank.question_version v
      join questionbank.marking_point p on p.question_version = v.id
     cross join lateral (values (p.text_zh, p.text_en), (p.hint_zh, p.hint_en)) t (zh, en)
     where v.type not in ('SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'TRUE_FALSE')
), counts as (
    select id, count(nullif(zh, '')) as chinese, count(nullif(en, '')) filter (where zh <> '') as english
      from texts group by id
)
update questionbank.question_version v
   set translation = case when c.english = 0 then 'NONE' when c.english < c.chinese then 'PARTLY' else 'COMPLETE' end
  from counts c where c.id = v.id;

create index question_version_translation on questionbank.question_version (translation, id);

-- A stem may be longer than an index takes: a case of a page and a half could be neither imported nor published.
drop index questionbank.question_version_known_stem;
create index question_version_known_stem on questionbank.question_version (md5(stem_key)) where status <> 'RETIRED';

-- An import may bring a new version of a question that the bank has; taking it back brings the replaced one back.
alter table questionbank.import_item
    add column as_version boolean,
    add column replaced uuid references questionbank.question_version (id),
    add check (replaced is null or question_version is not null);

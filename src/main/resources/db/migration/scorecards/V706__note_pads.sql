-- What a rater jots down during the talk, each line with the time it was begun at: theirs alone, released to nobody.
alter table scorecards.card add column pad text check (length(pad) <= 8000);

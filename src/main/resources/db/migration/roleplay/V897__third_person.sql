-- Who was asked to decide between observers and has not handed in, for their inbox.
create view roleplay.v_third_person as
select r.application, a.account, a.card, a.taken_at as since
  from roleplay.adjudication a
  join roleplay.role_play r on r.id = a.role_play and r.state = 'ENDED' and not r.concluded
  join scorecards.v_open_card c on c.application = r.application and c.stage = 'ROLE_PLAY' and c.rater = a.account;

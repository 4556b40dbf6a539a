-- Who may not decide on an offer any more: its preparer, and who has decided on this revision.
create view offers.v_spent_approver as
select o.id as offer, o.application, o.prepared_by as account
  from offers.offer o
 where o.state = 'APPROVING' and o.prepared_by is not null
union
select o.id, o.application, a.approver
  from offers.offer o
  join offers.approval a on a.offer = o.id and a.revision = o.revision
 where o.state = 'APPROVING';

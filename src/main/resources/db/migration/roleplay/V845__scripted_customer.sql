-- Scripts have an order panel in parts, hidden facts and endings with keys, a budget, and perhaps a play.
update roleplay.scenario s
   set content = (s.content - 'orderPanel' - 'compensationLimit')
       || jsonb_build_object(
              'spokenIn', null,
              'play', null,
              'order', jsonb_build_object(
                  'facts', s.content -> 'orderPanel',
                  'logistics', '[]'::jsonb,
                  'price', '[]'::jsonb,
                  'stock', '[]'::jsonb),
              'budget', case when jsonb_typeof(s.content -> 'compensationLimit') = 'object'
                             then jsonb_build_object(
                                      'amount', null, 'currency', 'CNY', 'rule', s.content -> 'compensationLimit') end,
              'persona', (s.content -> 'persona') || jsonb_build_object(
                  'patience', 5,
                  'hiddenFacts', coalesce(
                      (select jsonb_agg(jsonb_build_object('key', 'fact-' || f.place, 'text', f.fact) order by f.place)
                         from jsonb_array_elements(s.content -> 'persona' -> 'hiddenFacts')
                              with ordinality as f (fact, place)),
                      '[]'::jsonb)),
              'endings', coalesce(
                  (select jsonb_agg(jsonb_build_object(
                              'key', 'ending-' || e.place, 'tone', 'MIXED', 'text', e.ending, 'parting', '[]'::jsonb)
                          order by e.place)
                     from jsonb_array_elements(s.content -> 'endings') with ordinality as e (ending, place)),
                  '[]'::jsonb))
 where s.content ? 'orderPanel';

-- A script belongs to one version of its question: written with the draft, kept as it is once the version is in use.
alter table roleplay.scenario
    add column frozen boolean not null default false;
update roleplay.scenario set frozen = true;

package dev.touchstone.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Interviewers hand in their cards of copied panels: five questions, every competency rated. */
final class CardSuite implements Suite {

    private static final int WARM_UP = 200;
    private static final int COUNT = 300;

    @Override
    public List<String> metrics() {
        return List.of("submit_scorecard");
    }

    /** A card and who owes it. */
    record Owed(UUID card, UUID rater) {}

    @Override
    public List<Result> measure(Product product) throws Exception {
        var owed = owed(product);
        Map<UUID, Visitor> raters = new HashMap<>();
        for (var card : owed) {
            if (!raters.containsKey(card.rater())) {
                raters.put(card.rater(), product.colleague(card.rater()));
            }
        }
        var forms = new HashMap<UUID, List<String>>();
        for (var card : owed) {
            forms.put(card.card(), form(product.database(), card.card()));
        }
        return List.of(product.meter()
                .measure(
                        "submit_scorecard",
                        WARM_UP,
                        COUNT,
                        i -> {
                            var card = owed.get(i);
                            raters.get(card.rater()).post("/scorecards/" + card.card(), forms.get(card.card()));
                        },
                        i -> raters.get(owed.get(i).rater()).land()));
    }

    private static List<Owed> owed(Product product) {
        return product.database()
                .jdbc()
                .sql("""
                        select c.id as card, c.rater
                          from scorecards.card c
                          join candidates.application a on a.id = c.application
                         where a.job = :job and c.stage = 'PANEL' and c.state in ('PLANNED', 'DRAFT')
                         order by c.id
                         limit :limit
                        """)
                .param("job", product.company().pool())
                .param("limit", WARM_UP + COUNT)
                .query(Owed.class)
                .list();
    }

    /** A complete card, as the page sends it. */
    static List<String> form(Database database, UUID card) {
        var fields = new ArrayList<>(List.of("recommendation", "YES", "note", "讲得清楚，愿意学"));
        database.jdbc()
                .sql("select competency from scorecards.card_competency where card = :card")
                .param("card", card)
                .query(String.class)
                .list()
                .forEach(competency ->
                        fields.addAll(List.of("rating." + competency, "4", "note." + competency, "先道歉再给方案，约好回访时间")));
        return fields;
    }
}

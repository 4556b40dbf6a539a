package dev.touchstone.panel;

import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.scorecards.QuestionLeads;
import dev.touchstone.scorecards.ScorecardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells each interviewer which questions are theirs; one person alone asks everything, and nothing has to be said. */
@Repository
class PanelLeads implements QuestionLeads {

    /** Who has given the card back, or cannot come, leads nothing any more. */
    private static final String LEADING = """
            select q.question_version, s.card, s.interviewer
              from panel.seat mine
              join panel.panel p on p.id = mine.panel
              join panel.panel_question q on q.panel = p.id
              left join panel.seat s on s.id = q.seat and s.declined_at is null and (s.card is not null or p.state <> 'INVITED')
             where mine.card = :card and (select count(*) from panel.seat o where o.panel = p.id) > 1
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;

    PanelLeads(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** A question and where who leads it sits; nulls when nobody does. */
    private record Led(
            QuestionVersionId question,
            @Nullable UUID card,
            @Nullable AccountId person) {}

    @Override
    public Stage stage() {
        return Stage.PANEL;
    }

    @Override
    public Map<QuestionVersionId, Lead> of(ScorecardId card) {
        var led = jdbc.sql(LEADING)
                .param("card", card.value())
                .query(PanelLeads::led)
                .list();
        if (led.isEmpty()) {
            return Map.of();
        }
        var people = accounts.all(led.stream()
                .flatMap(one -> Stream.ofNullable(one.person()))
                .distinct()
                .toList());
        return led.stream()
                .collect(Collectors.toMap(Led::question, one -> lead(one, people, card), (first, again) -> first));
    }

    private static Led led(ResultSet row, int index) throws SQLException {
        var person = row.getObject("interviewer", UUID.class);
        return new Led(
                new QuestionVersionId(row.getObject("question_version", UUID.class)),
                row.getObject("card", UUID.class),
                person == null ? null : new AccountId(person));
    }

    private static Lead lead(Led led, Map<AccountId, Account> people, ScorecardId card) {
        return led.person() == null
                ? new Lead(null, false)
                : new Lead(
                        Objects.requireNonNull(people.get(led.person())).name(),
                        card.value().equals(led.card()));
    }
}

package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.shared.UuidV7;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The passages on cards. The one reader of the raw table, for a rater’s own card; everybody else reads {@code v_released_quote(viewer)}. */
@Repository
class QuoteRows {

    private final JdbcClient jdbc;

    QuoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Quote> of(ScorecardId card) {
        return jdbc.sql("""
                        select id, marking_point, body, source, place, note from scorecards.quote
                         where card = :card order by source, place, id
                        """)
                .param("card", card.value())
                .query((row, index) -> new Quote(
                        row.getObject("id", UUID.class),
                        new MarkingPointId(row.getObject("marking_point", UUID.class)),
                        row.getString("body"),
                        row.getString("source"),
                        row.getInt("place"),
                        row.getString("note")))
                .list();
    }

    /** The same passage at the same point is one quote; what is said of it is replaced. */
    void put(ScorecardId card, AddQuote quote, Instant at) {
        jdbc.sql("""
                        insert into scorecards.quote (id, card, marking_point, body, source, place, note, quoted_at)
                        values (:id, :card, :point, :body, :source, :place, :note, :at)
                        on conflict (card, marking_point, source, place)
                            do update set body = excluded.body, note = excluded.note, quoted_at = excluded.quoted_at
                        """)
                .param("id", UuidV7.next())
                .param("card", card.value())
                .param("point", quote.point().value())
                .param("body", quote.body())
                .param("source", quote.source())
                .param("place", quote.place())
                .param("note", quote.note())
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean note(ScorecardId card, UUID quote, @Nullable String note) {
        return jdbc.sql("update scorecards.quote set note = :note where id = :id and card = :card")
                        .param("note", note)
                        .param("id", quote)
                        .param("card", card.value())
                        .update()
                == 1;
    }

    void delete(ScorecardId card, UUID quote) {
        jdbc.sql("delete from scorecards.quote where id = :id and card = :card")
                .param("id", quote)
                .param("card", card.value())
                .update();
    }

    List<ReleasedQuote> released(JobApplicationId application, AccountId viewer) {
        return jdbc.sql("""
                        select * from scorecards.v_released_quote(:viewer)
                         where application = :application order by source, place
                        """)
                .param("viewer", viewer.value())
                .param("application", application.value())
                .query((row, index) -> new ReleasedQuote(
                        Stage.valueOf(row.getString("stage")),
                        new AccountId(row.getObject("rater", UUID.class)),
                        row.getBoolean("counted"),
                        new MarkingPointId(row.getObject("marking_point", UUID.class)),
                        row.getString("body"),
                        row.getString("source"),
                        row.getInt("place"),
                        row.getString("note")))
                .list();
    }
}

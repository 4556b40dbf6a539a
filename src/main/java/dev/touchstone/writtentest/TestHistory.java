package dev.touchstone.writtentest;

import dev.touchstone.candidates.HistoryLine;
import dev.touchstone.candidates.HistorySource;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobAccess;
import dev.touchstone.jobs.JobOpeningId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accommodations in the history of an application: that and how much, for the recruiters of the job only, as they may tell of a person’s health. */
@Component
class TestHistory implements HistorySource {

    private static final String SAID = """
            select a.asked_at, a.answered_at, a.answered_by, a.state, a.percent, a.minutes, cardinality(a.needs) as others, p.job
              from writtentest.accommodation a
              join writtentest.sitting s on s.id = a.sitting and s.state <> 'CANCELLED'
              join candidates.v_place p on p.id = s.application
             where s.application = :application
            """;

    private final JdbcClient jdbc;
    private final JobAccess access;
    private final MessageSource messages;

    TestHistory(JdbcClient jdbc, JobAccess access, MessageSource messages) {
        this.jdbc = jdbc;
        this.access = access;
        this.messages = messages;
    }

    @Override
    public List<HistoryLine> of(JobApplicationId application, boolean veiled) {
        return jdbc
                .sql(SAID)
                .param("application", application.value())
                .query((row, index) -> lines(row))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Who may read it is asked only where there is something to read. */
    private List<HistoryLine> lines(ResultSet row) throws SQLException {
        if (!access.mayRecruit(new JobOpeningId(row.getObject("job", UUID.class)))) {
            return List.of();
        }
        List<HistoryLine> lines = new ArrayList<>();
        lines.add(line(row.getTimestamp("asked_at").toInstant(), "asked", null));
        var answered = row.getTimestamp("answered_at");
        if (answered != null) {
            var by = new AccountId(row.getObject("answered_by", UUID.class));
            lines.add(line(
                    answered.toInstant(),
                    answer(row),
                    by,
                    row.getInt("percent"),
                    row.getInt("minutes"),
                    row.getInt("others")));
        }
        return lines;
    }

    private static String answer(ResultSet row) throws SQLException {
        if (!AccommodationState.GRANTED.name().equals(row.getString("state"))) {
            return "declined";
        }
        return row.getInt("percent") > 0 ? "granted.time" : "granted";
    }

    private HistoryLine line(Instant at, String what, @Nullable AccountId by, Object... arguments) {
        var text = messages.getMessage("writtentest.history." + what, arguments, LocaleContextHolder.getLocale());
        return new HistoryLine(at, text, what.equals("declined") ? "warn" : "", by);
    }
}

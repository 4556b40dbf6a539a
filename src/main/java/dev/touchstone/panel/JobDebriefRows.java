package dev.touchstone.panel;

import dev.touchstone.candidates.ApplicationStatus;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.scorecards.Recommendation;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody of a job who came to the panel, and what their cards say, in two queries however many they are. */
@Repository
class JobDebriefRows {

    /** Totals are left out where the viewer owes a card. */
    private static final String PEOPLE = """
            select a.id, a.number, a.candidate_name, a.stage, a.status, p.state, coalesce(p.seats, 0) as seats,
                   v.application is not null as veiled, t.test, t.role_play, t.panel
              from candidates.v_application a
              left join panel.v_panel p on p.application = a.id
              left join scorecards.v_veiled(:viewer) v on v.application = a.id
              left join lateral (
                   select max(s.total) filter (where s.stage = 'WRITTEN_TEST') as test,
                          max(s.total) filter (where s.stage = 'ROLE_PLAY') as role_play,
                          max(s.total) filter (where s.stage = 'PANEL') as panel
                     from candidates.v_stage_total s
                    where s.application = a.id and v.application is null) t on true
             where a.job = :job and a.stage in ('PANEL', 'OFFER')
               and case :show when 'OPEN' then a.stage = 'PANEL' and a.status = 'ACTIVE'
                              when 'PASSED' then a.stage = 'OFFER'
                              when 'OUT' then a.stage = 'PANEL' and a.status <> 'ACTIVE'
                              else true end
             order by a.number
             limit :limit
            """;

    private static final String GIVEN = """
            select c.application, c.card, c.recommendation, r.competency, r.value
              from scorecards.v_released_card(:viewer) c
              left join scorecards.v_released_rating(:viewer) r on r.card = c.card and r.value is not null
             where c.application = any(:applications) and c.stage = 'PANEL' and c.counted
             order by c.card, r.competency
            """;

    private final JdbcClient jdbc;

    JobDebriefRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person without what the cards say. */
    record Row(
            JobApplicationId application,
            String number,
            String name,
            Stage stage,
            ApplicationStatus status,
            @Nullable PanelState panel,
            int seats,
            boolean veiled,
            @Nullable BigDecimal test,
            @Nullable BigDecimal rolePlay,
            @Nullable BigDecimal total) {}

    /** A rating on a card that counts; without competency where the card observed nothing. */
    record Given(
            JobApplicationId application,
            UUID card,
            @Nullable Recommendation recommendation,
            @Nullable String competency,
            int value) {}

    List<Row> people(JobOpeningId job, JobDebrief.Show show, AccountId viewer, int limit) {
        return jdbc.sql(PEOPLE)
                .param("viewer", viewer.value())
                .param("job", job.value())
                .param("show", show.name())
                .param("limit", limit)
                .query(JobDebriefRows::row)
                .list();
    }

    List<Given> given(Collection<JobApplicationId> applications, AccountId viewer) {
        return jdbc.sql(GIVEN)
                .param("viewer", viewer.value())
                .param(
                        "applications",
                        applications.stream().map(JobApplicationId::value).toArray(UUID[]::new))
                .query(JobDebriefRows::given)
                .list();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var state = row.getString("state");
        return new Row(
                new JobApplicationId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("candidate_name"),
                Stage.valueOf(row.getString("stage")),
                ApplicationStatus.valueOf(row.getString("status")),
                state == null ? null : PanelState.valueOf(state),
                row.getInt("seats"),
                row.getBoolean("veiled"),
                row.getBigDecimal("test"),
                row.getBigDecimal("role_play"),
                row.getBigDecimal("panel"));
    }

    private static Given given(ResultSet row, int index) throws SQLException {
        var recommendation = row.getString("recommendation");
        return new Given(
                new JobApplicationId(row.getObject("application", UUID.class)),
                row.getObject("card", UUID.class),
                recommendation == null ? null : Recommendation.valueOf(recommendation),
                row.getString("competency"),
                row.getInt("value"));
    }
}

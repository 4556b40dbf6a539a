package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.scheduling.AppointmentId;
import dev.touchstone.scorecards.ScorecardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Panels with their seats and questions. */
@Repository
class PanelRows {

    private static final String SELECT = """
            select p.*,
                   array(select q.question_version from panel.panel_question q where q.panel = p.id order by q.position)
                       as questions,
                   array(select q.seat from panel.panel_question q where q.panel = p.id order by q.position) as owners
              from panel.panel p
             where p.state <> 'CANCELLED'
            """;

    private static final String UPDATE = """
            update panel.panel
               set state = :state, appointment = :appointment, candidate_told = :told, scorecard_deadline = :deadline,
                   concluded_at = :concluded, version = version + 1
             where id = :id and version = :version
            """;

    /** Rows that are as they should be are left alone. */
    private static final String KEEP_SEATS = """
            insert into panel.seat (panel, id, position, interviewer, card, told, submitted_at, missing, declined_at,
                                    decline_reason)
            select :panel, now.*
              from unnest(:ids::uuid[], :positions::int[], :interviewers::uuid[], :cards::uuid[], :told::int[],
                          :submitted::timestamptz[], :missing::boolean[], :declined::timestamptz[], :reasons::text[]) as now
            on conflict (id) do update
               set position = excluded.position, interviewer = excluded.interviewer, card = excluded.card,
                   told = excluded.told, submitted_at = excluded.submitted_at, missing = excluded.missing,
                   declined_at = excluded.declined_at, decline_reason = excluded.decline_reason
             where seat is distinct from excluded
            """;

    private final JdbcClient jdbc;

    PanelRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The application’s panel, unless it was cancelled. */
    Optional<Panel> of(JobApplicationId application) {
        return of(List.of(application)).stream().findFirst();
    }

    /** The panels of these applications, unless they were cancelled. */
    List<Panel> of(Collection<JobApplicationId> applications) {
        return panels(" and p.application = any(:those)", applications.stream().map(JobApplicationId::value));
    }

    Optional<Panel> of(SeatId seat) {
        return panels(
                        " and p.id in (select s.panel from panel.seat s where s.id = any(:those))",
                        Stream.of(seat.value()))
                .stream()
                .findFirst();
    }

    /** Panels that are held, with a card this interviewer has not handed in; the oldest first. */
    List<Panel> owedBy(AccountId interviewer) {
        return panels(
                " and p.state = 'INVITED' and p.id in (select s.panel from panel.seat s where s.interviewer = any(:those)"
                        + " and s.card is not null and s.submitted_at is null) order by p.id",
                Stream.of(interviewer.value()));
    }

    Optional<Panel> of(ScorecardId card) {
        return panels(
                        " and p.id in (select s.panel from panel.seat s where s.card = any(:those))",
                        Stream.of(card.value()))
                .stream()
                .findFirst();
    }

    /** Who sits on a seat, of whatever panel. */
    Optional<AccountId> interviewer(SeatId seat) {
        return jdbc.sql("select interviewer from panel.seat where id = :seat")
                .param("seat", seat.value())
                .query((row, index) -> new AccountId(row.getObject("interviewer", UUID.class)))
                .optional();
    }

    void insert(Panel panel, Instant at) {
        jdbc.sql("""
                        insert into panel.panel (id, application, state, appointment, planned_at)
                        values (:id, :application, :state, :appointment, :at)
                        """)
                .param("id", panel.id().value())
                .param("application", panel.application().value())
                .param("state", panel.state().name())
                .param("appointment", panel.appointment().value())
                .param("at", Timestamp.from(at))
                .update();
        keepSeats(panel);
        keepQuestions(panel);
    }

    /** State and seats; a stale version is loud. */
    void save(Panel panel) {
        int updated = jdbc.sql(UPDATE)
                .param("state", panel.state().name())
                .param("appointment", panel.appointment().value())
                .param("told", panel.candidateTold())
                .param("deadline", timestamp(panel.scorecardDeadline()))
                .param("concluded", timestamp(panel.concludedAt()))
                .param("id", panel.id().value())
                .param("version", panel.version())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("Panel %s was changed meanwhile".formatted(panel.id()));
        }
        keepSeats(panel);
    }

    /** Everything, after it was planned anew; a stale version is loud. */
    void replan(Panel panel) {
        save(panel);
        jdbc.sql("delete from panel.seat where panel = :panel and id <> all(:seats::uuid[])")
                .param("panel", panel.id().value())
                .param("seats", each(panel, seat -> seat.id().value()).toArray(UUID[]::new))
                .update();
        askAnew(panel);
    }

    /** After other seats were given questions; a stale version is loud. */
    void assign(Panel panel) {
        save(panel);
        askAnew(panel);
    }

    private void askAnew(Panel panel) {
        jdbc.sql("delete from panel.panel_question where panel = :panel")
                .param("panel", panel.id().value())
                .update();
        keepQuestions(panel);
    }

    private void keepQuestions(Panel panel) {
        jdbc.sql("""
                        insert into panel.panel_question (panel, position, question_version, seat)
                        select :panel, q.position, q.version, q.seat
                          from unnest(:questions::uuid[], :owners::uuid[]) with ordinality as q(version, seat, position)
                        """)
                .param("panel", panel.id().value())
                .param(
                        "owners",
                        panel.questions().stream()
                                .map(panel.owners()::get)
                                .map(seat -> seat == null ? null : seat.value())
                                .toArray(UUID[]::new))
                .param(
                        "questions",
                        panel.questions().stream().map(QuestionVersionId::value).toArray(UUID[]::new))
                .update();
    }

    private void keepSeats(Panel panel) {
        jdbc.sql(KEEP_SEATS)
                .param("panel", panel.id().value())
                .param("ids", each(panel, seat -> seat.id().value()).toArray(UUID[]::new))
                .param("positions", each(panel, Seat::position).toArray(Integer[]::new))
                .param(
                        "interviewers",
                        each(panel, seat -> seat.interviewer().value()).toArray(UUID[]::new))
                .param(
                        "cards",
                        each(
                                        panel,
                                        seat -> seat.card() == null
                                                ? null
                                                : seat.card().value())
                                .toArray(UUID[]::new))
                .param("told", each(panel, Seat::told).toArray(Integer[]::new))
                .param(
                        "submitted",
                        each(panel, seat -> timestamp(seat.submittedAt())).toArray(Timestamp[]::new))
                .param("missing", each(panel, Seat::missing).toArray(Boolean[]::new))
                .param("declined", each(panel, PanelRows::declinedAt).toArray(Timestamp[]::new))
                .param("reasons", each(panel, PanelRows::reason).toArray(String[]::new))
                .update();
    }

    private static <T extends @Nullable Object> Stream<T> each(Panel panel, Function<Seat, T> part) {
        return panel.seats().stream().map(part);
    }

    private List<Panel> panels(String where, Stream<UUID> those) {
        var panels = jdbc.sql(SELECT + where)
                .param("those", those.toArray(UUID[]::new))
                .query(PanelRows::panel)
                .list();
        var seats = seats(panels);
        return panels.stream()
                .map(panel -> panel.with(seats.getOrDefault(panel.id(), List.of())))
                .toList();
    }

    private static Panel panel(ResultSet row, int index) throws SQLException {
        var id = new PanelId(row.getObject("id", UUID.class));
        var questions = List.of((UUID[]) row.getArray("questions").getArray()).stream()
                .map(QuestionVersionId::new)
                .toList();
        return new Panel(
                id,
                new JobApplicationId(row.getObject("application", UUID.class)),
                PanelState.valueOf(row.getString("state")),
                new AppointmentId(row.getObject("appointment", UUID.class)),
                questions,
                owners(questions, (@Nullable UUID[]) row.getArray("owners").getArray()),
                List.of(),
                (Integer) row.getObject("candidate_told"),
                instant(row, "scorecard_deadline"),
                instant(row, "concluded_at"),
                row.getInt("version"));
    }

    private static Map<QuestionVersionId, SeatId> owners(List<QuestionVersionId> questions, @Nullable UUID[] seats) {
        var owners = new HashMap<QuestionVersionId, SeatId>();
        for (int i = 0; i < seats.length; i++) {
            var seat = seats[i];
            if (seat != null) {
                owners.put(questions.get(i), new SeatId(seat));
            }
        }
        return Map.copyOf(owners);
    }

    private Map<PanelId, List<Seat>> seats(List<Panel> panels) {
        var seats = new HashMap<PanelId, List<Seat>>();
        if (!panels.isEmpty()) {
            jdbc.sql("select * from panel.seat where panel = any(:panels) order by position, id")
                    .param(
                            "panels",
                            panels.stream().map(panel -> panel.id().value()).toArray(UUID[]::new))
                    .query((RowCallbackHandler) row -> seats.computeIfAbsent(
                                    new PanelId(row.getObject("panel", UUID.class)), id -> new ArrayList<>())
                            .add(seat(row)));
        }
        return seats;
    }

    private static Seat seat(ResultSet row) throws SQLException {
        var card = row.getObject("card", UUID.class);
        return new Seat(
                new SeatId(row.getObject("id", UUID.class)),
                row.getInt("position"),
                new AccountId(row.getObject("interviewer", UUID.class)),
                card == null ? null : new ScorecardId(card),
                (Integer) row.getObject("told"),
                instant(row, "submitted_at"),
                row.getBoolean("missing"),
                decline(row));
    }

    private static Seat.@Nullable Decline decline(ResultSet row) throws SQLException {
        var at = instant(row, "declined_at");
        return at == null ? null : new Seat.Decline(at, row.getString("decline_reason"));
    }

    private static @Nullable Timestamp declinedAt(Seat seat) {
        return seat.decline() == null ? null : Timestamp.from(seat.decline().at());
    }

    private static @Nullable String reason(Seat seat) {
        return seat.decline() == null ? null : seat.decline().reason();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}

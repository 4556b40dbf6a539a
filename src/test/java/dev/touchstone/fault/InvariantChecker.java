package dev.touchstone.fault;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import dev.touchstone.hiring.StagesAgree;
import dev.touchstone.jobs.JobOpeningId;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds the product to its word after a fault: what was acknowledged is there exactly once, domain and engine agree,
 * every change of stage is in the audit trail, every letter came to an end, nothing is stuck. It judges what people
 * were told and what they find afterwards; that the nodes came back up says nothing.
 */
final class InvariantChecker {

    /** Applications of a person for the job: 0 = lost, 2 = done twice. */
    private static final String APPLICATIONS_OF = """
            select count(*) from candidates.v_application a
              join candidates.v_candidate c on c.id = a.candidate
             where a.job = :job and c.email = :email
            """;

    private static final String DECISIONS_OF = """
            select count(*) from candidates.v_stage_decision
             where application = :application and decision = :decision
            """;

    private static final String ANSWER_OF = """
            select a.revision, a.body from writtentest.answer a
              join writtentest.sitting s on s.id = a.sitting
             where s.application = :application and s.state <> 'CANCELLED' and a.position = :position
            """;

    /** One line for each row that should not be there; the first column says what is wrong, the second with whom. */
    private static final Map<String, String> NEVER = Map.of(
            "is not in exactly one stage",
            """
                    select a.id from candidates.v_application a
                      left join candidates.v_stage_visit v on v.application = a.id and v.left_at is null
                     where a.job = :job
                     group by a.id, a.stage, a.status
                    having count(v.*) <> case when a.status = 'ACTIVE' then 1 else 0 end
                        or a.status = 'ACTIVE' and min(v.stage) <> a.stage
                    """,
            "was in a stage twice",
            """
                    select a.id from candidates.v_application a
                      join candidates.v_stage_visit v on v.application = a.id
                     where a.job = :job
                     group by a.id, v.stage having count(*) > 1
                    """,
            "has a decision that is not in the audit trail exactly once",
            """
                    select a.id from candidates.v_application a
                      join candidates.v_stage_decision d on d.application = a.id
                      left join (select facts ->> 'application' as application, event, count(*) as times
                                   from audit.entry where event in ('ApplicationAdvanced', 'ApplicationRejected')
                                  group by 1, 2) e
                        on e.application = a.id::text
                       and e.event = case d.decision when 'ADVANCED' then 'ApplicationAdvanced'
                                                     else 'ApplicationRejected' end
                     where a.job = :job and d.decision in ('ADVANCED', 'REJECTED') and coalesce(e.times, 0) <> 1
                    """,
            "changed its stage without a decision",
            """
                    select a.id from candidates.v_application a
                     where a.job = :job
                       and (select count(*) from candidates.v_stage_visit v where v.application = a.id) - 1
                        <> (select count(*) from candidates.v_stage_decision d
                             where d.application = a.id and d.decision = 'ADVANCED')
                    """,
            "came in without exactly one line in the audit trail",
            """
                    select a.id from candidates.v_application a
                      left join (select facts ->> 'application' as application, count(*) as times
                                   from audit.entry where event = 'ApplicationSubmitted' group by 1) e
                        on e.application = a.id::text
                     where a.job = :job and coalesce(e.times, 0) <> 1
                    """,
            "stands in the written test without exactly one invitation",
            """
                    select a.id from candidates.v_application a
                     where a.job = :job and a.stage = 'WRITTEN_TEST' and a.status = 'ACTIVE'
                       and ((select count(*) from writtentest.sitting s where s.application = a.id) <> 1
                         or (select count(*) from mail.outbox m
                              where m.application = a.id and m.kind = 'test-invitation') <> 1)
                    """,
            "is a letter without an end",
            """
                    select id from mail.outbox
                     where :job is not null and state <> 'SENT' and not (state = 'UNKNOWN' and once)
                    """,
            "is a job that is stuck",
            """
                    select id_ from camunda.act_ru_job
                     where :job is not null and (retries_ = 0 or type_ = 'message')
                    """,
            "is an incident",
            """
                    select id_ from camunda.act_ru_incident where :job is not null
                    """);

    /** A letter as the outbox has it. */
    private record Posted(String id, String state, boolean once) {}

    private final JdbcClient jdbc;
    private final StagesAgree stages;
    private final GreenMail mails;

    InvariantChecker(JdbcClient jdbc, StagesAgree stages, GreenMail mails) {
        this.jdbc = jdbc;
        this.stages = stages;
        this.mails = mails;
    }

    /** Waits until no door is pending and no letter under way. */
    void awaitQuiet() {
        await("doors and letters are done").atMost(TwoNodes.PATIENCE).until(() -> pending() == 0);
    }

    private long pending() {
        return jdbc.sql("""
                        select (select count(*) from camunda.act_ru_job where type_ = 'message' and retries_ > 0)
                             + (select count(*) from mail.outbox where state in ('PENDING', 'SENDING', 'RETRY'))
                        """).query(Long.class).single();
    }

    /** Everything that is not as it was promised, one line each. */
    List<String> violations(JobOpeningId job, Journal journal, long killedSenders) {
        List<String> found = new ArrayList<>(journal.surprises());
        acknowledged(job, journal, found);
        NEVER.forEach((what, query) -> jdbc.sql(query)
                .param("job", job.value())
                .query(String.class)
                .list()
                .forEach(who -> found.add(who + " " + what)));
        found.addAll(stages.disagreements(List.of(job)));
        letters(killedSenders, found);
        return found;
    }

    private void acknowledged(JobOpeningId job, Journal journal, List<String> found) {
        for (var email : journal.applied()) {
            once(email + "’s application", count(APPLICATIONS_OF, Map.of("job", job.value(), "email", email)), found);
        }
        for (var id : journal.advanced()) {
            var of = Map.<String, Object>of("application", id.value(), "decision", "ADVANCED");
            once("the advance of " + id, count(DECISIONS_OF, of), found);
        }
        for (var id : journal.rejected()) {
            var of = Map.<String, Object>of("application", id.value(), "decision", "REJECTED");
            once("the rejection of " + id, count(DECISIONS_OF, of), found);
        }
        journal.answers().forEach((place, saved) -> answer(place, saved, found));
    }

    private static void once(String what, long count, List<String> found) {
        if (count != 1) {
            found.add("%s was acknowledged and is there %d times".formatted(what, count));
        }
    }

    private long count(String query, Map<String, ?> parameters) {
        return jdbc.sql(query).params(parameters).query(Long.class).single();
    }

    /** A later revision may have been stored without its answer having reached anybody; an earlier one may not. */
    private void answer(Journal.Place place, Journal.Saved saved, List<String> found) {
        var stored = jdbc.sql(ANSWER_OF)
                .param("application", place.application().value())
                .param("position", place.position())
                .query((row, n) -> new Journal.Saved(row.getLong("revision"), row.getString("body")))
                .optional();
        if (stored.isEmpty()
                || stored.get().revision() < saved.revision()
                || stored.get().revision() == saved.revision() && !stored.get().equals(saved)) {
            found.add("%s was acknowledged as %s and is %s".formatted(place, saved, stored));
        }
    }

    /** Repeats of letters that arrived: how many more than one copy of each the mail server has. */
    long repeatedLetters() {
        return copies().values().stream().mapToLong(copies -> copies - 1).sum();
    }

    /** Letters that may have arrived and must not be repeated without a person. */
    long undecidedLetters() {
        return jdbc.sql("select count(*) from mail.outbox where state = 'UNKNOWN'")
                .query(Long.class)
                .single();
    }

    /** Each letter arrived; at most one repeat per sender that died, under the same Message-ID, none of once-kinds. */
    private void letters(long killedSenders, List<String> found) {
        var copies = copies();
        var posted = jdbc.sql("select id, state, once from mail.outbox")
                .query((row, n) -> new Posted(row.getString("id"), row.getString("state"), row.getBoolean("once")))
                .list();
        for (var letter : posted) {
            var arrived = copies.getOrDefault(letter.id(), 0L);
            if (letter.state().equals("SENT") && arrived == 0) {
                found.add(letter + " never arrived");
            } else if (letter.once() && arrived > 1) {
                found.add("%s arrived %d times".formatted(letter, arrived));
            }
        }
        posted.forEach(letter -> copies.remove(letter.id()));
        copies.keySet().forEach(id -> found.add("The outbox knows nothing of the letter " + id));
        if (repeatedLetters() > killedSenders) {
            found.add("%d letters were repeated by %d killed senders".formatted(repeatedLetters(), killedSenders));
        }
    }

    /** How often the mail server got each Message-ID; the left side of it is the letter's id. */
    private Map<String, Long> copies() {
        return Arrays.stream(mails.getReceivedMessages())
                .map(InvariantChecker::id)
                .collect(Collectors.groupingBy(id -> id, java.util.HashMap::new, Collectors.counting()));
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID().replaceAll("^<|@.*$", "");
        } catch (MessagingException unreadable) {
            throw new AssertionError("A letter has no Message-ID", unreadable);
        }
    }
}

package dev.touchstone.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.mail.MailView;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.writtentest.SittingFixture;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * T-13 with a second process: one of two nodes runs in New York on a machine that is two hours ahead. Sittings last as long on both,
 * nothing expires early, nobody is written to twice; and saves of one paper that reach both nodes late, twice and in any order leave
 * the newest answer.
 */
@TwoNodesTest
class WrongClockIT {

    private static final int CANDIDATES = 6;
    private static final int SAVES = 240;
    private static final int QUESTIONS = 3;
    private static final Pattern LEFT = Pattern.compile("data-left=\"(\\d+)\"");

    @Autowired
    TwoNodes nodes;

    @Autowired
    Mailroom mailroom;

    @Autowired
    JdbcClient jdbc;

    SittingFixture sittings;

    @Autowired
    void fixture(AutowireCapableBeanFactory beans) {
        sittings = beans.createBean(SittingFixture.class);
    }

    @BeforeEach
    void oneIsWrong() {
        nodes.awaitBoth();
        nodes.b().kill();
        nodes.start(nodes.b(), "America/New_York", Duration.ofHours(2));
        nodes.b().awaitReady();
    }

    @AfterEach
    void bothAreRight() {
        nodes.b().kill();
        nodes.start(nodes.b());
        nodes.b().awaitReady();
    }

    @Test
    void nobodyLosesAnAnswerOrAMinuteByIt() throws Exception {
        var opening = sittings.opening(QuestionType.SHORT_ANSWER, QuestionType.CASE_ANALYSIS, QuestionType.SCENARIO);
        List<JobApplicationId> invited = new ArrayList<>();
        for (int i = 0; i < CANDIDATES; i++) {
            invited.add(sittings.screened(opening, "答题人" + i));
        }
        invited.forEach(this::awaitInvitation);
        assertThat(nodes.b().lines()).anyMatch(line -> line.contains("away from the database's"));

        var browser = new Visitor(nodes.a());
        var application = invited.get(0);
        start(browser, application);
        var here = left(browser, application);
        var there = left(browser.goTo(nodes.b()), application);
        assertThat(here - there).as("seconds left on both nodes").isBetween(-2L, 20L);

        var sent = shuffled(application);
        for (var save : sent) {
            browser.goTo(save.wrong() ? nodes.b() : nodes.a());
            assertThat(browser.postJson("/my/" + application + "/test/answers", save.json())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(stored(application)).isEqualTo(newest(sent));
        assertThat(jdbc.sql("select count(*) from camunda.act_ru_job where exception_msg_ is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        invited.forEach(each -> assertThat(kinds(each)).containsOnlyOnce("test-invitation"));
        invited.forEach(each -> assertThat(kinds(each)).doesNotContain("test-reminder"));
        Figures.print(
                "T-13: one of two nodes 2 h ahead and in New York; %d invitations, each once; time left %d s and %d s; %d saves of one paper through both, shuffled and doubled, 0 lost",
                CANDIDATES, here, there, sent.size());
    }

    private void awaitInvitation(JobApplicationId application) {
        await("the invitation is posted").atMost(TwoNodes.PATIENCE).until(() -> kinds(application)
                .contains("test-invitation"));
    }

    private List<String> kinds(JobApplicationId application) {
        return mailroom.mailsOf(application.value()).stream()
                .map(MailView::kind)
                .toList();
    }

    private void start(Visitor browser, JobApplicationId application) throws IOException {
        browser.get(sittings.link(application, LinkPurpose.TEST));
        browser.get("/my/" + application + "/test");
        browser.post("/my/" + application + "/test/start", Map.of());
    }

    private static long left(Visitor browser, JobApplicationId application) throws IOException {
        Matcher found = LEFT.matcher(browser.get("/my/" + application + "/test").body());
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }

    /** A save as it was sent: the later the revision, the newer the answer, whenever it arrives. */
    private record Save(int position, int revision, boolean wrong) {

        String text() {
            return "第%d版：先安抚，再查单。".formatted(revision);
        }

        String json() {
            return "{\"position\":%d,\"revision\":%d,\"text\":\"%s\"}".formatted(position, revision, text());
        }
    }

    private static List<Save> shuffled(JobApplicationId application) {
        var random = new Random(application.value().getLeastSignificantBits());
        List<Save> saves = new ArrayList<>();
        for (int revision = 1; revision <= SAVES; revision++) {
            var save = new Save(revision % QUESTIONS + 1, revision, random.nextBoolean());
            saves.add(save);
            if (random.nextInt(5) == 0) {
                saves.add(new Save(save.position(), revision, !save.wrong()));
            }
        }
        Collections.shuffle(saves, random);
        return saves;
    }

    private static Map<Integer, String> newest(List<Save> sent) {
        Map<Integer, Save> newest = new HashMap<>();
        sent.forEach(save ->
                newest.merge(save.position(), save, (one, other) -> one.revision() >= other.revision() ? one : other));
        return newest.values().stream().collect(Collectors.toMap(Save::position, Save::text));
    }

    private Map<Integer, String> stored(JobApplicationId application) {
        Map<Integer, String> stored = new HashMap<>();
        jdbc.sql("""
                        select a.position, a.body from writtentest.answer a
                          join writtentest.sitting s on s.id = a.sitting where s.application = ?
                        """)
                .param(application.value())
                .query((row, number) -> stored.put(row.getInt("position"), row.getString("body")))
                .list();
        return stored;
    }
}

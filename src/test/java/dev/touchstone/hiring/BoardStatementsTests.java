package dev.touchstone.hiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.touchstone.testing.TouchstoneTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A page costs as many statements for two hundred applications as for ten. */
@TouchstoneTest
class BoardStatementsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AutowireCapableBeanFactory factory;

    @Test
    void boardAndInboxAskTheSameForTenAndForTwoHundred() {
        var fixture = factory.createBean(BoardFixture.class);
        var recruiter = fixture.recruiter();
        var job = fixture.open(recruiter);
        for (var person = 0; person < 10; person++) {
            fixture.applied(job, "候选人" + person);
        }
        var paths = List.of("/jobs/" + job + "/board", "/jobs/" + job + "/board/list", "/inbox");
        paths.forEach(path -> statements(recruiter.toString(), path)); // fills caches
        var few = paths.stream()
                .map(path -> statements(recruiter.toString(), path))
                .toList();
        for (var person = 10; person < 200; person++) {
            fixture.applied(job, "候选人" + person);
        }
        var many = paths.stream()
                .map(path -> statements(recruiter.toString(), path))
                .toList();
        assertThat(many).isEqualTo(few);
        assertThat(few).allMatch(count -> count > 0);
    }

    @Test
    void theListOfJobsAsksTheSameForOneJobAndForTwenty() {
        var fixture = factory.createBean(BoardFixture.class);
        var recruiter = fixture.recruiter();
        fixture.applied(fixture.open(recruiter), "陈雨桐");
        statements(recruiter.toString(), "/jobs"); // fills caches
        var few = statements(recruiter.toString(), "/jobs");
        for (var another = 1; another < 20; another++) {
            fixture.applied(fixture.open(recruiter), "候选人" + another);
        }
        assertThat(statements(recruiter.toString(), "/jobs")).isEqualTo(few).isPositive();
    }

    private long statements(String account, String path) {
        try (var count = new StatementCount()) {
            assertThat(mvc.get().uri(path).with(user(account).roles("RECRUITER")))
                    .hasStatusOk();
            return count.sofar();
        }
    }

    /** Counts what Spring and the engine say they ask the database. */
    private static final class StatementCount implements AutoCloseable {

        private static final List<String> TALKERS =
                List.of("org.springframework.jdbc.core.JdbcTemplate", "org.camunda.bpm.engine.impl.persistence.entity");

        private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

        StatementCount() {
            heard.start();
            TALKERS.forEach(name -> {
                logger(name).setLevel(Level.DEBUG);
                logger(name).addAppender(heard);
                logger(name).setAdditive(false);
            });
        }

        long sofar() {
            return heard.list.stream()
                    .map(ILoggingEvent::getFormattedMessage)
                    .filter(text -> text.startsWith("Executing prepared SQL statement") || text.contains("Preparing: "))
                    .count();
        }

        @Override
        public void close() {
            TALKERS.forEach(name -> {
                logger(name).setLevel(null);
                logger(name).detachAppender(heard);
                logger(name).setAdditive(true);
            });
        }

        private static Logger logger(String name) {
            return (Logger) LoggerFactory.getLogger(name);
        }
    }
}

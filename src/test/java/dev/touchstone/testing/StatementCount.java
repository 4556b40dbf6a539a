package dev.touchstone.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Counts what Spring and the engine say they ask the database, from its making to its closing, in the thread that made it: what
 * goes on in the background meanwhile is nobody's page.
 */
public final class StatementCount implements AutoCloseable {

    private static final List<String> TALKERS =
            List.of("org.springframework.jdbc.core.JdbcTemplate", "org.camunda.bpm.engine.impl.persistence.entity");

    /** What the store of sessions does every minute, by the clock and for no page. */
    private static final List<String> BY_THE_CLOCK =
            List.of("set local synchronous_commit = off", "DELETE FROM shared.spring_session\nWHERE EXPIRY_TIME");

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final String thread = Thread.currentThread().getName();

    public StatementCount() {
        heard.start();
        TALKERS.forEach(name -> {
            logger(name).setLevel(Level.DEBUG);
            logger(name).addAppender(heard);
            logger(name).setAdditive(false);
        });
    }

    /** The statements, in their order. */
    public List<String> statements() {
        return heard.list.stream()
                .filter(event -> event.getThreadName().equals(thread))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(text -> BY_THE_CLOCK.stream().noneMatch(text::contains))
                .filter(text -> text.startsWith("Executing prepared SQL statement") || text.contains("Preparing: "))
                .toList();
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

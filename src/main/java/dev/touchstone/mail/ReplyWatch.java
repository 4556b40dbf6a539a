package dev.touchstone.mail;

import dev.touchstone.platform.RepeatedWork;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks into the mailbox of answers again and again, where there is one: one node at a time. */
@Component
class ReplyWatch extends RepeatedWork {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyWatch.class);

    /** A look ends sooner: every wait on the mailbox has its limit. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final String TAKE = """
            insert into mail.lease (name, until) values ('calendar-replies', clock_timestamp() + make_interval(secs => :secs))
            on conflict (name) do update set until = excluded.until where lease.until < clock_timestamp()
            """;

    private final ReplyMailbox mailbox;
    private final JdbcClient jdbc;

    ReplyWatch(
            ReplyMailbox mailbox,
            ReplySettings settings,
            JdbcClient jdbc,
            @Value("${touchstone.jobs.enabled:true}") boolean enabled) {
        super("calendar-replies", settings.every(), enabled && settings.areRead());
        this.mailbox = mailbox;
        this.jdbc = jdbc;
    }

    @Override
    protected void work() {
        if (jdbc.sql(TAKE).param("secs", LEASE.toSeconds()).update() == 0) {
            return;
        }
        try {
            mailbox.read();
        } catch (MessagingException unreachable) {
            LOG.warn("The mailbox of answers cannot be read: {}", Handover.words(unreachable));
        } finally {
            jdbc.sql("update mail.lease set until = clock_timestamp() where name = 'calendar-replies'")
                    .update();
        }
    }
}

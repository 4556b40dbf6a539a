package dev.touchstone.platform;

import java.util.List;
import java.util.Locale;
import org.springframework.core.env.Environment;

/**
 * Whether everybody gets a database connection: background threads must never be able to take the whole pool, or every
 * page hangs while they work.
 */
final class PoolCheck implements DoctorCheck {

    private static final int FOR_PEOPLE = 8;

    @Override
    public List<Finding> look(Environment settings, Locale locale) {
        int pool = pool(settings);
        int background = settings.getProperty("touchstone.jobs.threads", Integer.class, 0)
                + settings.getProperty("touchstone.mail.threads", Integer.class, 0);
        var enough = pool >= background + FOR_PEOPLE;
        var key = enough ? "platform.doctor.pool" : "platform.doctor.pool.small";
        var text = Sentences.in(
                locale, key, String.valueOf(pool), String.valueOf(background), String.valueOf(background + FOR_PEOPLE));
        return List.of(new Finding(enough ? Severity.FINE : Severity.BROKEN, text));
    }

    /** How many connections this node may open. */
    static int pool(Environment settings) {
        return settings.getProperty("spring.datasource.hikari.maximum-pool-size", Integer.class, 10);
    }
}

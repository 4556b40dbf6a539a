package dev.touchstone.platform;

import dev.touchstone.platform.DoctorCheck.Finding;
import dev.touchstone.platform.DoctorCheck.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the operator's PostgreSQL says about itself.
 *
 * @param replica whether it only follows another server
 * @param creates whether the role may make schemas
 * @param gist whether the extension that keeps appointments apart is installed or can be
 * @param folds whether it knows small and capital letters beyond ASCII
 * @param superuser whether the role may do anything
 * @param free connections that nobody has taken
 * @param now its clock
 */
record DatabaseAnswer(
        int version,
        String name,
        boolean replica,
        boolean creates,
        boolean gist,
        String encoding,
        boolean folds,
        boolean superuser,
        int free,
        Instant now) {

    private static final int OLDEST = 15_0000;
    private static final Duration TOLERATED = Duration.ofSeconds(2);

    private static final String QUESTION = """
            select current_setting('server_version_num')::int as version,
                   current_setting('server_version') as name,
                   pg_is_in_recovery() as replica,
                   has_database_privilege(current_database(), 'create') as creates,
                   exists (select from pg_available_extensions where name = 'btree_gist') as gist,
                   current_setting('server_encoding') as encoding,
                   lower(chr(196)) = chr(228) as folds,
                   current_setting('is_superuser') = 'on' as superuser,
                   current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
                       - (select count(*) from pg_stat_activity where backend_type = 'client backend')::int as free,
                   clock_timestamp() as now
            """;

    static DatabaseAnswer from(JdbcClient database) {
        return database.sql(QUESTION).query(DatabaseAnswer.class).single();
    }

    /** What keeps the application from using it, or else how it is and what could be better. */
    List<Finding> findings(Locale locale, int pool, Instant here) {
        var broken = broken(locale);
        return broken.isEmpty() ? fine(locale, pool, here) : broken;
    }

    private List<Finding> broken(Locale locale) {
        var found = new ArrayList<Finding>();
        add(found, version < OLDEST, Severity.BROKEN, locale, "old", name);
        add(found, replica, Severity.BROKEN, locale, "replica");
        add(found, !creates, Severity.BROKEN, locale, "owner");
        add(found, !gist, Severity.BROKEN, locale, "contrib");
        add(found, !encoding.equals("UTF8"), Severity.BROKEN, locale, "encoding", encoding);
        return found;
    }

    private List<Finding> fine(Locale locale, int pool, Instant here) {
        var found = new ArrayList<Finding>();
        found.add(new Finding(Severity.FINE, Sentences.in(locale, "platform.doctor.database", name)));
        add(found, !folds, Severity.WARNING, locale, "locale");
        add(found, superuser, Severity.WARNING, locale, "superuser");
        add(found, free < pool, Severity.WARNING, locale, "connections", String.valueOf(free), String.valueOf(pool));
        var apart = Duration.between(here, now).abs();
        var key = apart.compareTo(TOLERATED) > 0 ? "platform.doctor.clock.apart" : "platform.doctor.clock";
        found.add(new Finding(
                key.endsWith("apart") ? Severity.WARNING : Severity.FINE,
                Sentences.in(locale, key, String.valueOf(apart.toSeconds()))));
        return found;
    }

    private static void add(
            List<Finding> found, boolean so, Severity severity, Locale locale, String what, Object... details) {
        if (so) {
            found.add(new Finding(severity, Sentences.in(locale, "platform.doctor.database." + what, details)));
        }
    }
}

package dev.touchstone.platform;

import java.util.List;
import java.util.Locale;
import org.springframework.core.env.Environment;

/**
 * One thing {@code doctor} looks at before the application is started. Registered like a {@link CommandLineVerb}; reads
 * the settings, changes nothing.
 */
public interface DoctorCheck {

    /**
     * What was found, one entry per thing looked at.
     *
     * @param settings as the application would read them
     * @param locale the language of the report
     */
    List<Finding> look(Environment settings, Locale locale);

    /**
     * One line of the doctor's report.
     *
     * @param severity whether the start would work
     * @param text what was looked at, what was found and, unless it is fine, how to mend it
     */
    record Finding(Severity severity, String text) {}

    /** How bad it is. */
    enum Severity {
        /** Nothing to do. */
        FINE("ok"),
        /** It will start, but not as well as it could. */
        WARNING("?"),
        /** It will not start, or must not. */
        BROKEN("!!");

        private final String mark;

        Severity(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }
    }
}

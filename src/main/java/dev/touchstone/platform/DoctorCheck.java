package dev.touchstone.platform;

import java.util.List;
import org.springframework.core.env.Environment;

/**
 * One thing {@code doctor} looks at before the application is started. Registered like a {@link CommandLineVerb}; asks
 * the settings, changes nothing.
 */
public interface DoctorCheck {

    /** What was found, one entry per thing looked at. */
    List<Finding> look(Environment settings);

    /**
     * One line of the doctor's report.
     *
     * @param severity whether the start would work
     * @param subject what was looked at, such as {@code Port 8080}
     * @param detail what was found and, unless it is fine, how to mend it
     */
    record Finding(Severity severity, String subject, String detail) {}

    /** How bad it is. */
    enum Severity {
        FINE,
        WARNING,
        BROKEN
    }
}

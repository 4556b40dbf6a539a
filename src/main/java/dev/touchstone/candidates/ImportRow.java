package dev.touchstone.candidates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of an import file as it would be filed.
 *
 * @param line its line in the file
 * @param problems message keys of what is wrong; a file with any is not imported
 * @param known the person this address or number belongs to already, if any
 * @param repeats line of an earlier row with the same address or number
 */
public record ImportRow(
        long line,
        Apply application,
        List<String> problems,
        @Nullable KnownPerson known,
        @Nullable Long repeats) {

    /** Whether the row will be left out: the person is running for this job, or stands further up. */
    public boolean skipped() {
        return problems.isEmpty() && (repeats != null || running());
    }

    /** Whether the person has a running application for this job. */
    public boolean running() {
        return known != null && known.running() && known.job().equals(application.job());
    }

    /** Whether the row becomes an application. */
    public boolean fresh() {
        return problems.isEmpty() && !skipped();
    }
}

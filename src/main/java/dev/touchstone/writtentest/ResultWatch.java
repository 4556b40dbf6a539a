package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.platform.RepeatedWork;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks every few seconds for results their candidates can see by now, whether a paper was marked, a test decided or a job’s rule
 * changed, unless {@code touchstone.jobs.enabled=false}. One transaction for each; harmless on many nodes.
 */
@Component
class ResultWatch extends RepeatedWork {

    private static final Logger log = LoggerFactory.getLogger(ResultWatch.class);
    private static final int BATCH = 200;

    private final ResultNotices notices;
    private final ResultLetters letters;

    ResultWatch(
            ResultNotices notices, ResultLetters letters, @Value("${touchstone.jobs.enabled:true}") boolean enabled) {
        super("writtentest-results", Duration.ofSeconds(15), enabled);
        this.notices = notices;
        this.letters = letters;
    }

    @Override
    protected void work() {
        var batch = notices.due(ResultNotices.FIRST, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(this::tell);
            batch = notices.due(batch.get(batch.size() - 1), BATCH);
        }
    }

    private void tell(JobApplicationId application) {
        try {
            letters.tell(application);
        } catch (RuntimeException failure) {
            log.warn(
                    "The candidate of application {} was not told of the result; it is tried once more",
                    application,
                    failure);
        }
    }
}

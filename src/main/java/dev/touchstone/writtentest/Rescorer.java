package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.KeyCorrection;
import dev.touchstone.questionbank.KeyCorrections;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes running corrections through their papers, one transaction each, in the name of who started them. What a killed process left
 * is found again by what is not done; two nodes at once do nothing twice.
 */
@Component
class Rescorer {

    private static final Logger log = LoggerFactory.getLogger(Rescorer.class);
    private static final int BATCH = 200;

    private final KeyCorrections corrections;
    private final Rescoring rescoring;
    private final Rescores rescores;
    private final CurrentAccount current;

    Rescorer(KeyCorrections corrections, Rescoring rescoring, Rescores rescores, CurrentAccount current) {
        this.corrections = corrections;
        this.rescoring = rescoring;
        this.rescores = rescores;
        this.current = current;
    }

    /** Goes on with every running correction; one whose papers are all done ends. */
    void run() {
        for (var correction : corrections.running()) {
            if (current.as(correction.by(), () -> runThrough(correction))) {
                corrections.end(correction.id());
            }
        }
    }

    /** Whether nothing is left; what failed is tried again in the next round. */
    private boolean runThrough(KeyCorrection correction) {
        var clean = true;
        var batch = rescores.left(correction, Rescores.FIRST, BATCH);
        while (!batch.isEmpty()) {
            for (var application : batch) {
                clean &= rescored(correction, application);
            }
            batch = rescores.left(correction, last(batch), BATCH);
        }
        return clean;
    }

    private boolean rescored(KeyCorrection correction, JobApplicationId application) {
        try {
            rescoring.rescore(correction, application);
            return true;
        } catch (RuntimeException failure) {
            log.warn(
                    "The test of application {} could not be scored again; it is tried once more",
                    application,
                    failure);
            return false;
        }
    }

    private static UUID last(List<JobApplicationId> batch) {
        return batch.get(batch.size() - 1).value();
    }
}

package dev.touchstone.writtentest;

import dev.touchstone.platform.RepeatedWork;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks every few seconds for corrections to go on with, unless {@code touchstone.jobs.enabled=false}. Harmless on many nodes. */
@Component
class RescoringWatch extends RepeatedWork {

    private final Rescorer rescorer;

    RescoringWatch(Rescorer rescorer, @Value("${touchstone.jobs.enabled:true}") boolean enabled) {
        super("writtentest-rescoring", Duration.ofSeconds(3), enabled);
        this.rescorer = rescorer;
    }

    @Override
    protected void work() {
        rescorer.run();
    }
}

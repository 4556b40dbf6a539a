package dev.touchstone.panel;

import dev.touchstone.platform.RepeatedWork;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks every minute for interviewers who may be asked again. */
@Component
class NudgeWatch extends RepeatedWork {

    private final Nudges nudges;

    NudgeWatch(Nudges nudges, @Value("${touchstone.jobs.enabled:true}") boolean enabled) {
        super("panel-nudges", Duration.ofMinutes(1), enabled);
        this.nudges = nudges;
    }

    @Override
    protected void work() {
        nudges.sendDue();
    }
}

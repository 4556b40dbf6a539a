package dev.touchstone.questionbank;

import dev.touchstone.platform.RepeatedWork;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks every second for acts for many questions, unless {@code touchstone.jobs.enabled=false}: one at a time on a node. */
@Component
class BankWorkWatch extends RepeatedWork {

    private final BankWorker worker;

    BankWorkWatch(BankWorker worker, @Value("${touchstone.jobs.enabled:true}") boolean enabled) {
        super("questionbank-work", Duration.ofSeconds(1), enabled);
        this.worker = worker;
    }

    @Override
    protected void work() {
        worker.run();
    }
}

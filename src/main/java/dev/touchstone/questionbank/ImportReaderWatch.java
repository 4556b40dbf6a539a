package dev.touchstone.questionbank;

import dev.touchstone.platform.RepeatedWork;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks every second for long files to read, unless {@code touchstone.jobs.enabled=false}: one reading at a time on a node. At the end
 * a reading notices at its next report and hands its file over.
 */
@Component
class ImportReaderWatch extends RepeatedWork {

    private final ImportReader reader;

    ImportReaderWatch(ImportReader reader, @Value("${touchstone.jobs.enabled:true}") boolean enabled) {
        super("questionbank-reading", Duration.ofSeconds(1), enabled);
        this.reader = reader;
    }

    @Override
    protected void work() {
        reader.run();
    }
}

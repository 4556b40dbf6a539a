package dev.touchstone.platform;

import java.util.List;
import java.util.Locale;
import org.springframework.core.env.Environment;

/** The Java virtual machine and its memory. */
final class JavaCheck implements DoctorCheck {

    private static final long ENOUGH_MEGABYTES = 384;

    @Override
    public List<Finding> look(Environment settings, Locale locale) {
        var megabytes = Runtime.getRuntime().maxMemory() >> 20;
        var enough = megabytes >= ENOUGH_MEGABYTES;
        var text = Sentences.in(
                locale,
                enough ? "platform.doctor.java" : "platform.doctor.java.small",
                Runtime.version().toString(),
                String.valueOf(megabytes));
        return List.of(new Finding(enough ? Severity.FINE : Severity.WARNING, text));
    }
}

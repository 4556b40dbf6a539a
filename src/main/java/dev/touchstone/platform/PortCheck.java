package dev.touchstone.platform;

import java.util.List;
import java.util.Locale;
import org.springframework.core.env.Environment;

/** Whether the web server's port is free. */
final class PortCheck implements DoctorCheck {

    @Override
    public List<Finding> look(Environment settings, Locale locale) {
        var port = String.valueOf(Preflight.port(settings));
        return Preflight.portIsFree(settings)
                ? List.of(new Finding(Severity.FINE, Sentences.in(locale, "platform.doctor.port", port)))
                : List.of(new Finding(Severity.BROKEN, Sentences.in(locale, "platform.start.portBusy", port)));
    }
}

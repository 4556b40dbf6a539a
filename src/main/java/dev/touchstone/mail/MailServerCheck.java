package dev.touchstone.mail;

import dev.touchstone.platform.DoctorCheck;
import dev.touchstone.shared.Language;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Whether the mail server of {@code spring.mail} answers and lets us sign in. Sends nothing. */
final class MailServerCheck implements DoctorCheck {

    private static final String TIMEOUT_MILLIS = "5000";

    @Override
    public List<Finding> look(Environment settings, Locale locale) {
        var host = settings.getProperty("spring.mail.host", "");
        var port = settings.getProperty("spring.mail.port", Integer.class, -1);
        if (host.isBlank()) {
            return List.of();
        }
        var where = host + (port > 0 ? ":" + port : "");
        var language = Language.of(locale);
        try {
            connect(settings, host, port);
            return List.of(new Finding(Severity.FINE, Wording.of(language, "mail.doctor.reached", where)));
        } catch (MessagingException refused) {
            var words = Handover.words(refused);
            return List.of(
                    new Finding(Severity.WARNING, Wording.of(language, "mail.doctor.unreachable", where, words)));
        }
    }

    private static void connect(Environment settings, String host, int port) throws MessagingException {
        var protocol = settings.getProperty("spring.mail.protocol", "smtp");
        var properties = new Properties();
        properties.put("mail." + protocol + ".connectiontimeout", TIMEOUT_MILLIS);
        properties.put("mail." + protocol + ".timeout", TIMEOUT_MILLIS);
        Binder.get(settings)
                .bind("spring.mail.properties", Bindable.mapOf(String.class, String.class))
                .ifBound(properties::putAll);
        try (var transport = Session.getInstance(properties).getTransport(protocol)) {
            transport.connect(
                    host,
                    port,
                    settings.getProperty("spring.mail.username"),
                    settings.getProperty("spring.mail.password"));
        }
    }
}

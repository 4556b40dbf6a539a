package dev.touchstone.mail;

import dev.touchstone.platform.DoctorCheck;
import dev.touchstone.shared.Language;
import jakarta.mail.AuthenticationFailedException;
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
        var signsIn = !settings.getProperty("spring.mail.username", "").isBlank();
        try {
            connect(settings, host, port);
            var key = signsIn ? "mail.doctor.signedIn" : "mail.doctor.reached";
            return List.of(new Finding(Severity.FINE, Wording.of(language, key, where)));
        } catch (AuthenticationFailedException refused) {
            return trouble("mail.doctor.refused", language, where, refused);
        } catch (MessagingException unreachable) {
            return trouble("mail.doctor.unreachable", language, where, unreachable);
        }
    }

    private static List<Finding> trouble(String key, Language language, String where, MessagingException trouble) {
        return List.of(new Finding(Severity.WARNING, Wording.of(language, key, where, Handover.words(trouble))));
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

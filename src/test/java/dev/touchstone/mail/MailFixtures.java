package dev.touchstone.mail;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings for tests that need no application. */
final class MailFixtures {

    private MailFixtures() {}

    static MailSettings settings() {
        return new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("touchstone.mail", MailSettings.class);
    }
}

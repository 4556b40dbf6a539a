package dev.touchstone.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code touchstone.calendar.replies}; {@code config/application.yml} explains them.
 *
 * @param host of the mailbox that answers go to; empty = nothing is read
 * @param ssl whether the line is encrypted from its start
 * @param folder in which answers arrive
 * @param doneFolder where mails are moved that were read; empty = they stay and are marked as read
 * @param every pause between two looks
 */
@ConfigurationProperties("touchstone.calendar.replies")
record ReplySettings(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("true") boolean ssl,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("") String doneFolder,
        @DefaultValue("2m") Duration every) {

    boolean areRead() {
        return !host.isBlank();
    }
}

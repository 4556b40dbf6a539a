package dev.touchstone.mail;

import dev.touchstone.shared.Id;
import java.util.UUID;

/** One letter in the outbox; also the left side of its Message-ID. */
public record MailId(UUID value) implements Id {

    /** Reads an id from a path or a form; refuses anything but a UUID by {@link IllegalArgumentException}. */
    public static MailId of(String value) {
        return new MailId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

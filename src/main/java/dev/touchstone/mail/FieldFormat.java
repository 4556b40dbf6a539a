package dev.touchstone.mail;

import dev.touchstone.shared.Language;
import dev.touchstone.shared.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How values look in a letter: times in words of the recipient's language, always with their zone.
 *
 * @param language of the recipient
 * @param zone in which instants are told; a {@code ZonedDateTime} brings its own
 * @param there where the recipient lives, if known: an instant is told there, too, when clocks differ
 */
record FieldFormat(Language language, ZoneId zone, @Nullable ZoneId there) {

    /** The value as one text; an {@link IllegalArgumentException} for a type that letters do not know. */
    String format(String field, Object value) {
        if (value instanceof CharSequence text) {
            return Marks.lines(text.toString());
        } else if (value instanceof LocalizedText text) {
            return Marks.lines(text.in(language));
        } else if (value instanceof Instant instant) {
            return instant(instant.atZone(zone));
        } else if (value instanceof ZonedDateTime time) {
            return time(time);
        } else if (value instanceof LocalDate date) {
            return pattern("mail.format.date").format(date);
        } else if (value instanceof Integer || value instanceof Long || value instanceof UUID) {
            return value.toString();
        }
        throw new IllegalArgumentException(
                "Field %s is a %s".formatted(field, value.getClass().getSimpleName()));
    }

    private String instant(ZonedDateTime time) {
        var own = there == null ? time : time.withZoneSameInstant(there);
        return own.getOffset().equals(time.getOffset())
                ? time(time)
                : Wording.of(language, "mail.format.twice", time(time), time(own));
    }

    private String time(ZonedDateTime time) {
        var names = time.getZone().getDisplayName(TextStyle.FULL, language.locale());
        var name = Wording.orElse(language, "mail.zone." + time.getZone().getId(), names);
        return Wording.of(
                language, "mail.format.zoned", pattern("mail.format.time").format(time), name, offset(time));
    }

    private static String offset(ZonedDateTime time) {
        return "UTC"
                + DateTimeFormatter.ofPattern("xxx")
                        .format(time)
                        .replaceFirst("^([+-])0", "$1")
                        .replace(":00", "");
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(Wording.orElse(language, key, "yyyy-MM-dd HH:mm"), language.locale());
    }
}

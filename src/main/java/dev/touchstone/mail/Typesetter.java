package dev.touchstone.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Renders letters: text of their kind, values in the recipient's language, on our letterhead. */
@Component
class Typesetter {

    private final MailTexts texts;
    private final MailSettings settings;
    private final ZoneId zone;

    Typesetter(MailTexts texts, MailSettings settings, @Value("${touchstone.zone:Asia/Shanghai}") ZoneId zone) {
        this.texts = texts;
        this.settings = settings;
        this.zone = zone;
    }

    Typeset set(Letter letter) {
        var text = texts.of(letter.kind(), letter.language());
        var secrets = new LinkedHashMap<String, String>();
        var values = values(letter, secrets);
        var subject = Marks.oneLine(text.subject().fill(values).replace(Marks.LINE_BREAK, ' '));
        var body = Paragraph.of(text.body().fill(values));
        var paper = new Letterhead(
                letter.language(), String.valueOf(values.get("companyName")), MimeLetter.replyTo(letter) != null);
        return new Typeset(subject, paper.text(body), paper.html(subject, body), secrets);
    }

    private Map<String, String> values(Letter letter, Map<String, String> secrets) {
        var values = new LinkedHashMap<String, String>();
        values.put("companyName", settings.companyName().in(letter.language()));
        values.put("recipientName", Marks.oneLine(letter.recipientName()));
        var format = new FieldFormat(letter.language(), zone, letter.zone());
        for (var field : letter.fields().entrySet()) {
            refuseUnknown(field.getKey());
            if (field.getValue() instanceof SecretLink link) {
                secrets.put(field.getKey(), link.url());
                values.put(field.getKey(), Marks.link(field.getKey()));
            } else {
                put(values, field.getKey(), format.format(field.getKey(), field.getValue()));
            }
        }
        minutes(letter.fields(), values);
        return values;
    }

    private static void put(Map<String, String> values, String field, String value) {
        if (!value.isBlank()) {
            values.put(field, value);
        }
    }

    private static void minutes(Map<String, Object> fields, Map<String, String> values) {
        var from = instant(fields.get("startsAt"));
        var to = instant(fields.get("endsAt"));
        if (from != null && to != null) {
            values.putIfAbsent(
                    "minutes", String.valueOf(Duration.between(from, to).toMinutes()));
        }
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return value instanceof ZonedDateTime time
                ? time.toInstant()
                : value instanceof Instant instant ? instant : null;
    }

    private static void refuseUnknown(String field) {
        if (!MailText.FIELDS.contains(field)) {
            throw new IllegalArgumentException("No mail text knows a field " + field);
        }
    }
}

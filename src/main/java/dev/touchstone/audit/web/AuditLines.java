package dev.touchstone.audit.web;

import dev.touchstone.audit.Entry;
import dev.touchstone.shell.Times;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says entries of the trail in the reader’s language. An event or a value without a text is shown as it is written. */
@Component
class AuditLines {

    private static final Map<String, String> WORDS = Map.of(
            "from", "jobs.stage.",
            "at", "jobs.stage.",
            "stage", "jobs.stage.",
            "role", "jobs.teamRole.",
            "purpose", "candidates.link.",
            "before", "identity.role.",
            "after", "identity.role.");

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT.*Z";

    private final AuditSubjects subjects;
    private final MessageSource messages;
    private final Times times;

    AuditLines(AuditSubjects subjects, MessageSource messages, Times times) {
        this.subjects = subjects;
        this.messages = messages;
        this.times = times;
    }

    List<AuditLine> of(List<Entry> entries, Locale locale) {
        var known = subjects.of(entries, locale);
        return entries.stream().map(entry -> line(entry, known, locale)).toList();
    }

    private AuditLine line(Entry entry, Map<String, AuditLine.Subject> known, Locale locale) {
        var actor = entry.actor() == null ? null : known.get(entry.actor().toString());
        return new AuditLine(
                entry,
                actor == null ? null : actor.name(),
                words("audit.event." + entry.event(), entry.event(), locale),
                entry.facts().values().stream()
                        .map(value -> known.get(String.valueOf(value)))
                        .filter(Objects::nonNull)
                        .toList(),
                entry.facts().entrySet().stream()
                        .flatMap(fact -> detail(fact.getKey(), fact.getValue(), locale))
                        .toList());
    }

    private Stream<String> detail(String fact, @Nullable Object value, Locale locale) {
        var text = String.valueOf(value);
        if (value == null || text.matches(UUID)) {
            return Stream.empty();
        }
        var said = value instanceof Number ? value : said(fact, text, locale);
        return Stream.of(words("audit.fact." + fact, fact + " " + said, locale, said));
    }

    private String said(String fact, String text, Locale locale) {
        if (text.equals("true") || text.equals("false")) {
            return words("audit.is." + text, text, locale);
        }
        if (text.matches(INSTANT)) {
            return times.dateTime(Instant.parse(text));
        }
        var prefix = WORDS.get(fact);
        return prefix == null
                ? text
                : String.join(
                        words("audit.and", ", ", locale),
                        Stream.of(text.replaceAll("[\\[\\] ]", "").split(","))
                                .map(one -> words(prefix + one, one, locale))
                                .toList());
    }

    private String words(String key, String otherwise, Locale locale, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, otherwise, locale));
    }
}

package dev.touchstone.audit.web;

import dev.touchstone.audit.AuditFilter;
import dev.touchstone.identity.AccountId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The query part of the trail’s address; what is empty or no such thing means any. */
record AuditQuery(
        @Nullable String actor,
        @Nullable String event,
        @Nullable String from,
        @Nullable String to) {

    AuditFilter toFilter(ZoneId zone) {
        var last = day(to);
        return new AuditFilter(
                actor == null || !actor.matches("[0-9a-fA-F-]{36}") ? null : new AccountId(UUID.fromString(actor)),
                event == null || event.isBlank() ? null : event,
                start(day(from), zone),
                start(last == null ? null : last.plusDays(1), zone));
    }

    /** The address of the first page of this list. */
    String href() {
        var uri = UriComponentsBuilder.fromPath("/audit");
        add(uri, "actor", actor);
        add(uri, "event", event);
        add(uri, "from", from);
        add(uri, "to", to);
        return uri.encode().toUriString();
    }

    private static void add(UriComponentsBuilder uri, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            uri.queryParam(name, value);
        }
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}

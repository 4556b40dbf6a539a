package dev.touchstone.audit;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.shell.Times;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Entries in words, in the reader’s language: {@code audit.event.<name>}, with {@code .true} or {@code .false} where
 * one flag makes two sentences of an event. An event without a sentence keeps its name.
 */
@Component
class Sentences {

    /** Which facts a sentence names, in the order of its arguments. */
    private static final Map<String, List<String>> ARGUMENTS = Map.ofEntries(
            Map.entry("AccountInvited", List.of("account")),
            Map.entry("AccountDisabled", List.of("account")),
            Map.entry("AccountEnabled", List.of("account")),
            Map.entry("AccountRolesChanged", List.of("account", "before", "after")),
            Map.entry("PasswordSet", List.of("account")),
            Map.entry("ApplicationAdvanced", List.of("from")),
            Map.entry("ApplicationRejected", List.of("at")),
            Map.entry("ApplicationWithdrawn", List.of("at")),
            Map.entry("LinkHandedOut", List.of("purpose")),
            Map.entry("JobTeamChanged", List.of("member", "role")),
            Map.entry("BankImported", List.of("questions")),
            Map.entry("BankImportUndone", List.of("questions")),
            Map.entry("SittingStarted", List.of("deadline")),
            Map.entry("SittingExtended", List.of("deadline")),
            Map.entry("ScorecardSubmitted", List.of("stage")),
            Map.entry("RolePlayObserved", List.of("observer")),
            Map.entry("PanelSeatSwapped", List.of("interviewer")),
            Map.entry("PanelExtended", List.of("deadline")),
            Map.entry("OfferExtended", List.of("expiresAt")));

    private static final Map<String, String> FLAGS = Map.of("JobTeamChanged", "added", "OfferAnswered", "accepted");

    private final MessageSource messages;
    private final Accounts accounts;
    private final Times times;

    Sentences(MessageSource messages, Accounts accounts, Times times) {
        this.messages = messages;
        this.accounts = accounts;
        this.times = times;
    }

    String of(Entry entry) {
        var arguments = ARGUMENTS.getOrDefault(entry.event(), List.of()).stream()
                .map(fact -> said(fact, String.valueOf(entry.facts().get(fact))))
                .toArray();
        var flag = FLAGS.get(entry.event());
        return text(
                "audit.event." + entry.event()
                        + (flag == null ? "" : "." + entry.facts().get(flag)),
                entry.event(),
                arguments);
    }

    /** What a kind is called, for the filter. */
    String kind(String event) {
        return text("audit.kind." + event, event);
    }

    private String said(String fact, String value) {
        return switch (fact) {
            case "account", "member", "observer", "interviewer" -> name(value);
            case "from", "at", "stage" -> text("jobs.stage." + value, value);
            case "role" -> text("identity.role." + value, value);
            case "before", "after" -> roles(value);
            case "purpose" -> text("candidates.link." + value, value);
            case "deadline", "expiresAt" -> times.dateTime(Instant.parse(value));
            default -> value;
        };
    }

    private String name(String id) {
        var found = accounts.all(List.of(new AccountId(UUID.fromString(id))));
        return found.values().stream()
                .map(account -> account.name())
                .findFirst()
                .orElse("–");
    }

    /** A set as Java writes it: {@code [ADMIN, RECRUITER]}. */
    private String roles(String set) {
        var names = Arrays.stream(set.replaceAll("[\\[\\] ]", "").split(","))
                .filter(role -> !role.isEmpty())
                .map(role -> text("identity.role." + role, role))
                .collect(Collectors.joining(text("audit.and", ", ")));
        return names.isEmpty() ? "–" : names;
    }

    private String text(String key, String fallback, Object... arguments) {
        var found = messages.getMessage(key, arguments, null, LocaleContextHolder.getLocale());
        return found == null ? fallback : found;
    }
}

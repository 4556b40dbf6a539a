package dev.touchstone.audit;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.ApiKeyId;
import dev.touchstone.identity.ApiKeys;
import dev.touchstone.shell.Times;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Entries in words, in the reader’s language: {@code audit.event.<name>}, with {@code .true} or {@code .false} where
 * one flag makes two sentences of an event and is known. An event without a sentence keeps its name.
 */
@Component
public class Sentences {

    /** The fact of every event that a program caused: the key it came with. */
    static final String BY_API_KEY = "byApiKey";

    /** Which facts a sentence names, in the order of its arguments. */
    private static final Map<String, List<String>> ARGUMENTS = Map.ofEntries(
            Map.entry("AccountInvited", List.of("account")),
            Map.entry("AccountDisabled", List.of("account")),
            Map.entry("AccountEnabled", List.of("account")),
            Map.entry("AccountAddressCorrected", List.of("account")),
            Map.entry("AccountRolesChanged", List.of("account", "before", "after")),
            Map.entry("ApiKeyMade", List.of("apiKey")),
            Map.entry("ApiKeyRevoked", List.of("apiKey")),
            Map.entry("PasswordSet", List.of("account")),
            Map.entry("PasswordLinkSent", List.of("account")),
            Map.entry("ApplicationAdvanced", List.of("from")),
            Map.entry("ApplicationRejected", List.of("at")),
            Map.entry("ApplicationWithdrawn", List.of("at")),
            Map.entry("LinkHandedOut", List.of("purpose")),
            Map.entry("JobTeamChanged", List.of("member", "role")),
            Map.entry("BankImportPrepared", List.of("questions")),
            Map.entry("BankImportCommanded", List.of("questions")),
            Map.entry("BankImported", List.of("questions")),
            Map.entry("BankImportUndone", List.of("questions")),
            Map.entry("BankWorkDone", List.of("act", "done", "left")),
            Map.entry("QuestionHandedIn", List.of("number")),
            Map.entry("QuestionTakenBack", List.of("number")),
            Map.entry("QuestionSentBack", List.of("number", "author")),
            Map.entry("QuestionDraftDiscarded", List.of("number")),
            Map.entry("QuestionConfirmed", List.of("number", "until")),
            Map.entry("QuestionAssigned", List.of("number", "owner")),
            Map.entry("QuestionRetired", List.of("number")),
            Map.entry("QuestionMerged", List.of("number", "into")),
            Map.entry("QuestionPublished", List.of("number", "author", "reviewer")),
            Map.entry("KeyCorrected", List.of("number", "reason")),
            Map.entry("BankExported", List.of("form", "questions", "narrowed")),
            Map.entry("SittingStarted", List.of("deadline")),
            Map.entry("SittingExtended", List.of("deadline")),
            Map.entry("MarkingWaived", List.of("reason")),
            Map.entry("AppealAccepted", List.of("answers")),
            Map.entry("MarkingRuleChanged", List.of("percent", "gap")),
            Map.entry("SittingReopened", List.of("deadline")),
            Map.entry("ScorecardSubmitted", List.of("stage")),
            Map.entry("ScorecardAmended", List.of("stage")),
            Map.entry("CardPlanChanged", List.of("version")),
            Map.entry("ConflictDeclared", List.of("stage")),
            Map.entry("RolePlayObserved", List.of("observer")),
            Map.entry("RolePlayAdjudicated", List.of("observer")),
            Map.entry("AdjudicationWaived", List.of("reason")),
            Map.entry("ReviewRuleChanged", List.of("thresholds", "gap")),
            Map.entry("RolePlayRestarted", List.of("account")),
            Map.entry("PanelSeatSwapped", List.of("interviewer")),
            Map.entry("RolePlayObserverRecused", List.of("observer")),
            Map.entry("PanelSeatDeclined", List.of("interviewer")),
            Map.entry("PanelExtended", List.of("deadline")),
            Map.entry("OfferExtended", List.of("expiresAt")));

    /** Which of them are accounts. */
    private static final Set<String> PEOPLE =
            Set.of("account", "member", "observer", "interviewer", "author", "reviewer", "owner");

    /** Which of them are keys of programs. */
    private static final Set<String> API_KEYS = Set.of("apiKey", BY_API_KEY);

    private static final Map<String, String> FLAGS = Map.ofEntries(
            Map.entry("JobTeamChanged", "added"),
            Map.entry("OfferAnswered", "accepted"),
            Map.entry("QuestionPublished", "reviewed"),
            Map.entry("BankWorkDone", "act"),
            Map.entry("SittingRescored", "decided"),
            Map.entry("SittingExtended", "cause"),
            Map.entry("AccommodationAnswered", "granted"),
            Map.entry("MarkingAdvanced", "round"),
            Map.entry("ScorecardAmended", "counted"),
            Map.entry("AnswersRemarked", "changed"),
            Map.entry("AppointmentAnswered", "answer"),
            Map.entry("ResultRuleChanged", "shows"));

    private final MessageSource messages;
    private final Accounts accounts;
    private final ApiKeys apiKeys;
    private final Times times;
    private final Narrowings narrowings;

    Sentences(MessageSource messages, Accounts accounts, ApiKeys apiKeys, Times times, Narrowings narrowings) {
        this.messages = messages;
        this.accounts = accounts;
        this.apiKeys = apiKeys;
        this.times = times;
        this.narrowings = narrowings;
    }

    /** The sentence of each entry, by the entry’s id. */
    public Map<Long, String> of(List<Entry> entries) {
        var names = names(entries);
        return entries.stream().collect(Collectors.toMap(Entry::id, entry -> said(entry, names)));
    }

    /** How the accounts and keys are called, by the text of their ids. */
    private Map<String, String> names(List<Entry> entries) {
        var names = new HashMap<String, String>();
        var people = ids(entries, PEOPLE).map(AccountId::of).toList();
        if (!people.isEmpty()) {
            accounts.all(people).forEach((id, account) -> names.put(id.toString(), account.name()));
        }
        var programs = ids(entries, API_KEYS).map(ApiKeyId::of).toList();
        if (!programs.isEmpty()) {
            apiKeys.names(programs).forEach((id, name) -> names.put(id.toString(), name));
        }
        return names;
    }

    private static Stream<String> ids(List<Entry> entries, Set<String> facts) {
        return entries.stream()
                .flatMap(entry -> Stream.concat(named(entry), Stream.of(BY_API_KEY))
                        .filter(facts::contains)
                        .map(entry.facts()::get))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct();
    }

    private String said(Entry entry, Map<String, String> names) {
        var sentence = sentence(entry, names);
        var key = entry.facts().get(BY_API_KEY);
        return key == null
                ? sentence
                : text("audit.byApiKey", sentence, sentence, names.getOrDefault(key.toString(), "–"));
    }

    private String sentence(Entry entry, Map<String, String> names) {
        var arguments = named(entry)
                .map(fact -> said(fact, Objects.toString(entry.facts().get(fact), "–"), names))
                .toArray();
        var flag = FLAGS.get(entry.event());
        return text(
                "audit.event." + entry.event()
                        + (flag == null || !entry.facts().containsKey(flag)
                                ? ""
                                : "." + entry.facts().get(flag)),
                entry.event(),
                arguments);
    }

    /** What a kind is called, for the filter. */
    public String kind(String event) {
        return text("audit.kind." + event, event);
    }

    private static Stream<String> named(Entry entry) {
        return ARGUMENTS.getOrDefault(entry.event(), List.of()).stream();
    }

    private String said(String fact, String value, Map<String, String> names) {
        if (PEOPLE.contains(fact) || API_KEYS.contains(fact)) {
            return names.getOrDefault(value, "–");
        }
        return switch (fact) {
            case "from", "at", "stage" -> text("jobs.stage." + value, value);
            case "role" -> text("identity.role." + value, value);
            case "before", "after" -> roles(value);
            case "purpose" -> text("candidates.link." + value, value);
            case "form" -> text("questionbank.export.form." + value, value);
            case "narrowed" -> narrowings.of(value);
            case "deadline", "expiresAt" -> times.zoned(Instant.parse(value));
            default -> value;
        };
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
        return Objects.requireNonNull(messages.getMessage(key, arguments, fallback, LocaleContextHolder.getLocale()));
    }
}

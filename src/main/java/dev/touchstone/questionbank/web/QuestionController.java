package dev.touchstone.questionbank.web;

import dev.touchstone.identity.Account;
import dev.touchstone.identity.Accounts;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.Pictures;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.questionbank.QuestionRevision;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.Translations;
import dev.touchstone.questionbank.WordingRules;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One question with its history. */
@Controller
class QuestionController {

    private final QuestionBank bank;
    private final Competencies competencies;
    private final Accounts accounts;
    private final WordingRules wording;
    private final Pictures pictures;
    private final Translations translations;
    private final QuestionStanding standing;
    private final CareBox care;
    private final PartChanges parts;

    QuestionController(
            QuestionBank bank,
            Competencies competencies,
            Accounts accounts,
            WordingRules wording,
            Pictures pictures,
            Translations translations,
            QuestionStanding standing,
            CareBox care,
            PartChanges parts) {
        this.bank = bank;
        this.competencies = competencies;
        this.accounts = accounts;
        this.wording = wording;
        this.pictures = pictures;
        this.translations = translations;
        this.standing = standing;
        this.care = care;
        this.parts = parts;
    }

    @GetMapping("/questions/{question}")
    @PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR', 'RECRUITER', 'HIRING_MANAGER', 'INTERVIEWER')")
    String show(
            @PathVariable QuestionId question,
            @RequestParam(name = "version", required = false) @Nullable Integer number,
            @RequestParam(required = false) @Nullable Integer against,
            Model model) {
        var history = bank.history(question);
        var newest = QuestionStanding.current(history);
        var shown = number == null ? newest : version(history, number);
        model.addAttribute("version", shown);
        model.addAttribute("newest", newest);
        int other = against != null ? against : neighbour(shown, history);
        model.addAttribute("against", other);
        var all = pictures.of(history.stream().map(QuestionVersion::id).toList());
        model.addAttribute("pictures", all.getOrDefault(shown.id(), List.of()));
        model.addAttribute("translation", translations.of(history, all).get(shown.id()));
        var compared = version(history, other);
        var before = compared.version() < shown.version() ? compared : shown;
        var after = before == shown ? compared : shown;
        model.addAttribute(
                "changes",
                parts.of(List.of(before, after)).with(PictureChange.with(before, after, all), before, after));
        model.addAttribute("parts", parts.of(shown.type()));
        var revisions = bank.revisions(question);
        model.addAttribute("revisions", revisions);
        model.addAttribute("authors", authors(revisions));
        model.addAttribute("names", competencies.names());
        model.addAttribute("wordings", wording.in(shown));
        standing.show(shown, model);
        care.show(question, model);
        return "questionbank/question";
    }

    /** What a version is compared with when nobody says: the one before it, the first with the one after it. */
    private static int neighbour(QuestionVersion shown, List<QuestionVersion> history) {
        return history.stream()
                .map(QuestionVersion::version)
                .filter(version -> version < shown.version())
                .max(Comparator.naturalOrder())
                .or(() -> history.stream()
                        .map(QuestionVersion::version)
                        .filter(version -> version > shown.version())
                        .min(Comparator.naturalOrder()))
                .orElse(shown.version());
    }

    private static QuestionVersion version(List<QuestionVersion> history, int number) {
        return history.stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException(Reason.NOT_FOUND, "questionbank.error.unknown", "No version " + number));
    }

    /** Names by the text of the account's id. */
    private Map<String, String> authors(List<QuestionRevision> revisions) {
        var ids = revisions.stream()
                .flatMap(revision -> Stream.of(revision.by(), revision.reviewer()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        return accounts.all(ids).values().stream()
                .collect(Collectors.toMap(account -> account.id().toString(), Account::name));
    }
}

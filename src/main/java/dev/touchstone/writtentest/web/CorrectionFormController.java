package dev.touchstone.writtentest.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.KeyCorrections;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.questionbank.QuestionRevision;
import dev.touchstone.questionbank.QuestionStatus;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Saying what the key of a used question should have been. */
@Controller
@RequestMapping("/questions/{question}/corrections")
@PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER', 'HIRING_MANAGER')")
class CorrectionFormController {

    private final QuestionBank bank;
    private final KeyCorrections corrections;
    private final CurrentAccount current;

    CorrectionFormController(QuestionBank bank, KeyCorrections corrections, CurrentAccount current) {
        this.bank = bank;
        this.corrections = corrections;
        this.current = current;
    }

    @GetMapping("/new")
    ModelAndView ask(
            @PathVariable QuestionId question,
            @RequestParam(name = "version", required = false) @Nullable Integer number) {
        var version = version(question, number);
        var used = used(version);
        return page(version, used, HttpStatus.OK).addObject("form", CorrectionForm.of(counted(version), used));
    }

    @PostMapping
    Object propose(
            @PathVariable QuestionId question,
            @RequestParam("version") int number,
            @Valid @ModelAttribute("form") CorrectionForm form,
            BindingResult errors) {
        var version = version(question, number);
        if (!errors.hasErrors()) {
            try {
                var correction = corrections.propose(form.toCommand(version), current.id());
                return "redirect:/questions/%s/corrections/%s".formatted(question, correction);
            } catch (RefusedException refused) {
                if (refused.reason() == Reason.NOT_FOUND) {
                    throw refused;
                }
                errors.reject(refused.key());
            }
        }
        return page(version, used(version), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** As it counts today, what was corrected before included. */
    private QuestionVersion counted(QuestionVersion version) {
        var inForce = corrections.inForce(List.of(version.id())).get(version.id());
        return inForce == null ? version : inForce.applied(version);
    }

    /** The newest one when nobody says. */
    private QuestionVersion version(QuestionId question, @Nullable Integer number) {
        return bank.history(question).stream()
                .filter(version -> (number == null || version.version() == number)
                        && version.type().isForPaper()
                        && (version.hasKey() || !version.isMarkedByKey()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "questionbank.error.unknown", "No version %d for a paper".formatted(number)));
    }

    /** The versions that ask the same and stand on a paper or would be drawn next; none while no paper has any. */
    private List<QuestionVersion> used(QuestionVersion version) {
        var used = bank.revisions(version.question()).stream()
                .filter(QuestionRevision::used)
                .map(QuestionRevision::version)
                .collect(Collectors.toSet());
        var alike = corrections.correctable(version);
        return alike.stream().noneMatch(other -> used.contains(other.version()))
                ? List.of()
                : alike.stream()
                        .filter(other -> used.contains(other.version()) || other.status() == QuestionStatus.PUBLISHED)
                        .toList();
    }

    private static ModelAndView page(QuestionVersion version, List<QuestionVersion> used, HttpStatus status) {
        return new ModelAndView("writtentest/correction-form", status)
                .addObject("version", version)
                .addObject("used", used)
                .addObject("schemes", schemes(version));
    }

    /** Of blanks and steps no decision is made but to fill them, or to move them. */
    private static List<CreditScheme> schemes(QuestionVersion version) {
        return version.blanks().isEmpty() && version.type() != QuestionType.ORDERING
                ? List.of(CreditScheme.values())
                : List.of(CreditScheme.ALL_RIGHT, CreditScheme.SHARE_OF_RIGHT);
    }
}

package dev.touchstone.questionbank.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.AccompaniedVersions;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.DraftDesk;
import dev.touchstone.questionbank.Pictures;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.Track;
import dev.touchstone.questionbank.Translations;
import dev.touchstone.questionbank.TypingPassages;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a question as a draft, and rewriting it as its next version. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER', 'HIRING_MANAGER')")
class QuestionFormController {

    private final QuestionBank bank;
    private final DraftDesk drafts;
    private final Competencies competencies;
    private final CurrentAccount current;
    private final AccompaniedVersions versions;
    private final Pictures pictures;
    private final PictureDesk pictureDesk;
    private final Translations translations;
    private final TypingPassages passages;

    QuestionFormController(
            QuestionBank bank,
            DraftDesk drafts,
            Competencies competencies,
            CurrentAccount current,
            AccompaniedVersions versions,
            Pictures pictures,
            PictureDesk pictureDesk,
            Translations translations,
            TypingPassages passages) {
        this.bank = bank;
        this.drafts = drafts;
        this.competencies = competencies;
        this.current = current;
        this.versions = versions;
        this.pictures = pictures;
        this.pictureDesk = pictureDesk;
        this.translations = translations;
        this.passages = passages;
    }

    /** Begun with what is asked for, as where the coverage shows a hole. */
    @GetMapping("/questions/new")
    ModelAndView draft(
            @RequestParam(defaultValue = "SHORT_ANSWER") QuestionType type,
            @RequestParam(defaultValue = "GENERAL") Track track,
            @RequestParam(defaultValue = "2") int difficulty,
            @RequestParam(defaultValue = "") String competency) {
        return page(null, ReceivedPictures.of(List.of()), HttpStatus.OK)
                .addObject("form", DraftForm.empty(type, track, difficulty, competency));
    }

    @PostMapping("/questions")
    Object add(
            @Valid @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            @ModelAttribute PictureForm chosen,
            @RequestParam(defaultValue = "false") boolean handIn,
            RedirectAttributes redirect) {
        var received = pictureDesk.received(chosen, errors);
        try {
            if (isUsable(form, errors)) {
                var version = versions.keep(received.toAccompaniment(), () -> drafts.begin(form.toDraft(), current.id())
                        .id());
                return saved(version.question(), handIn, redirect);
            }
        } catch (RefusedException refused) {
            return page(null, received, explained(refused, form, errors));
        }
        return page(null, received, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/questions/{question}/edit")
    ModelAndView edit(@PathVariable QuestionId question) {
        if (drafts.open(question).filter(open -> !open.isDraft()).isPresent()) {
            throw new RefusedException(
                    Reason.CONFLICT, "questionbank.review.error.waiting", question + " is in review");
        }
        var newest = bank.history(question).get(0);
        return page(question, ReceivedPictures.of(pictures.of(newest.id())), HttpStatus.OK)
                .addObject("form", DraftForm.of(newest));
    }

    @PostMapping("/questions/{question}/edit")
    Object revise(
            @PathVariable QuestionId question,
            @Valid @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            @ModelAttribute PictureForm chosen,
            @RequestParam(defaultValue = "0") int edits,
            @RequestParam(defaultValue = "false") boolean handIn,
            RedirectAttributes redirect) {
        var received = pictureDesk.received(chosen, errors);
        try {
            if (isUsable(form, errors)) {
                versions.keep(
                        received.toAccompaniment(),
                        () -> drafts.write(question, form.version(), edits, form.toDraft(), current.id()));
                return saved(question, handIn, redirect);
            }
        } catch (RefusedException refused) {
            return page(question, received, explained(refused, form, errors));
        }
        return page(question, received, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String saved(QuestionId question, boolean handIn, RedirectAttributes redirect) {
        if (handIn) {
            drafts.handIn(question, current.id());
        }
        redirect.addFlashAttribute(
                "notice", handIn ? QuestionStepController.handedIn(drafts.mode()) : "questionbank.form.saved");
        return "redirect:/questions/" + question
                + (handIn ? "" : "?version=" + bank.history(question).get(0).version());
    }

    private boolean isUsable(DraftForm form, BindingResult errors) {
        if (form.lacksPoints()) {
            errors.rejectValue("marking", "questionbank.form.marking.missing");
        }
        if (form.competency() != null && !competencies.names().containsKey(form.competency())) {
            errors.rejectValue("competency", "questionbank.form.competency.prompt");
        }
        return !errors.hasErrors();
    }

    /** Puts the sentence where it belongs. */
    private static HttpStatus explained(RefusedException refused, DraftForm form, BindingResult errors) {
        if (refused.reason() == Reason.NOT_FOUND) {
            throw refused;
        }
        if (refused.reason() == Reason.CONFLICT) {
            errors.reject(refused.key());
            return HttpStatus.CONFLICT;
        }
        if (refused.key().startsWith("questionbank.picture.")) {
            errors.reject(refused.key(), refused.arguments().toArray(), null);
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        errors.rejectValue(keyField(form.type()), refused.key());
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static String keyField(@Nullable QuestionType type) {
        if (type == null) {
            return "options";
        }
        return switch (type) {
            case TRUE_FALSE -> "truth";
            case NUMERIC -> "blanks";
            case TYPING -> "typing";
            case WORK_SAMPLE, CASE_ANALYSIS -> "fields";
            default -> "options";
        };
    }

    private ModelAndView page(@Nullable QuestionId question, ReceivedPictures received, HttpStatus status) {
        var page = new ModelAndView("questionbank/form", status);
        page.addObject("pictures", received);
        if (question != null) {
            var history = bank.history(question);
            var newest = history.get(0);
            var shown = pictures.of(history.stream().map(QuestionVersion::id).toList());
            page.addObject("newest", newest);
            page.addObject("translation", translations.of(history, shown).get(newest.id()));
        }
        page.addObject("open", question == null ? null : drafts.open(question).orElse(null));
        page.addObject("mode", drafts.mode());
        page.addObject("stale", status == HttpStatus.CONFLICT);
        page.addObject("names", competencies.names());
        page.addObject("passages", passages.all());
        page.addObject("types", QuestionType.values());
        page.addObject("tracks", Track.values());
        page.addObject("kinds", PointKind.values());
        page.addObject("difficulties", List.of(1, 2, 3));
        page.addObject("competencies", competencies.all());
        return page;
    }
}

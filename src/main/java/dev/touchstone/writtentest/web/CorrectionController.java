package dev.touchstone.writtentest.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.KeyCorrection;
import dev.touchstone.questionbank.KeyCorrectionId;
import dev.touchstone.questionbank.KeyCorrections;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.writtentest.RescoreImpacts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The correction of a key: whom it is about, starting it, how far it is. */
@Controller
@RequestMapping("/questions/{question}/corrections/{correction}")
@PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER', 'HIRING_MANAGER')")
class CorrectionController {

    private final KeyCorrections corrections;
    private final RescoreImpacts impacts;
    private final QuestionBank bank;
    private final CurrentAccount current;

    CorrectionController(
            KeyCorrections corrections, RescoreImpacts impacts, QuestionBank bank, CurrentAccount current) {
        this.corrections = corrections;
        this.impacts = impacts;
        this.bank = bank;
        this.current = current;
    }

    @GetMapping
    String show(@PathVariable QuestionId question, @PathVariable KeyCorrectionId correction, Model model) {
        fill(require(question, correction), model);
        return "writtentest/correction";
    }

    @GetMapping("/progress")
    String progress(@PathVariable QuestionId question, @PathVariable KeyCorrectionId correction, Model model) {
        fill(require(question, correction), model);
        return "writtentest/correction :: impact";
    }

    @PostMapping("/start")
    String start(
            @PathVariable QuestionId question, @PathVariable KeyCorrectionId correction, RedirectAttributes redirect) {
        corrections.start(require(question, correction).id(), current.id());
        redirect.addFlashAttribute("notice", "writtentest.correction.started");
        return "redirect:/questions/%s/corrections/%s".formatted(question, correction);
    }

    @PostMapping("/drop")
    String drop(
            @PathVariable QuestionId question, @PathVariable KeyCorrectionId correction, RedirectAttributes redirect) {
        corrections.drop(require(question, correction).id());
        redirect.addFlashAttribute("notice", "writtentest.correction.dropped");
        return "redirect:/questions/" + question;
    }

    private KeyCorrection require(QuestionId question, KeyCorrectionId id) {
        var correction = corrections.get(id);
        if (!correction.question().equals(question)) {
            throw new RefusedException(
                    Reason.NOT_FOUND,
                    "questionbank.correction.error.unknown",
                    "%s is not of %s".formatted(id, question));
        }
        return correction;
    }

    private void fill(KeyCorrection correction, Model model) {
        var versions = bank.history(correction.question()).stream()
                .filter(version -> correction.versions().contains(version.id()))
                .toList();
        model.addAttribute("correction", correction);
        model.addAttribute("version", versions.get(0));
        model.addAttribute(
                "numbers",
                versions.stream().map(QuestionVersion::version).sorted().toList());
        model.addAttribute("corrected", correction.applied(versions.get(0)));
        model.addAttribute("impacts", impacts.of(correction, current.id()));
        model.addAttribute("left", correction.state() == KeyCorrection.State.RUNNING ? impacts.left(correction) : 0);
    }
}

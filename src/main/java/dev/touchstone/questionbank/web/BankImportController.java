package dev.touchstone.questionbank.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.BankAct;
import dev.touchstone.questionbank.BankImports;
import dev.touchstone.questionbank.BankWorkDesk;
import dev.touchstone.questionbank.DraftDesk;
import dev.touchstone.questionbank.ImportAcceptance;
import dev.touchstone.questionbank.ImportBatchId;
import dev.touchstone.questionbank.ReviewMode;
import dev.touchstone.questionbank.Track;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Looking an import through and taking it into the bank. */
@Controller("questionImportController") // candidates has an ImportController, too
@RequestMapping("/question-bank/imports/{batch}")
@PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER', 'HIRING_MANAGER')")
class BankImportController {

    private final BankImports imports;
    private final ImportAcceptance acceptance;
    private final BankWorkDesk works;
    private final ImportPage page;
    private final ProgressPage progress;
    private final DraftDesk drafts;
    private final CurrentAccount current;

    BankImportController(
            BankImports imports,
            ImportAcceptance acceptance,
            BankWorkDesk works,
            ImportPage page,
            ProgressPage progress,
            DraftDesk drafts,
            CurrentAccount current) {
        this.imports = imports;
        this.acceptance = acceptance;
        this.works = works;
        this.page = page;
        this.progress = progress;
        this.drafts = drafts;
        this.current = current;
    }

    /**
     * While it is taken in or out, how far that is.
     *
     * @param from goes to the page that holds this one of the questions shown, counted from 1; wins over the page
     */
    @GetMapping
    String preview(
            @PathVariable ImportBatchId batch,
            @RequestParam(defaultValue = "ALL") ImportView show,
            @RequestParam(name = "page", defaultValue = "0") int number,
            @RequestParam(required = false) @Nullable Integer from,
            Model model) {
        var begun = works.open(batch);
        if (begun.isPresent()) {
            return BankWorkController.at(begun.get());
        }
        var preview = progress.preview(batch, model);
        preview.ifPresent(ready -> page.whole(ready, show, from == null ? number : ImportPage.holding(from), model));
        return preview.isPresent() ? "questionbank/import" : "questionbank/import-progress";
    }

    @PostMapping("/settings")
    String settle(
            @PathVariable ImportBatchId batch,
            @RequestParam Track track,
            @RequestParam String competency,
            RedirectAttributes redirect) {
        imports.settle(batch, track, competency);
        redirect.addFlashAttribute("notice", "questionbank.import.settled");
        return back(batch);
    }

    @PostMapping("/acceptance")
    String accept(
            @PathVariable ImportBatchId batch,
            @RequestParam(defaultValue = "false") boolean all,
            RedirectAttributes redirect) {
        var act = all ? BankAct.ACCEPT_ALL : BankAct.ACCEPT;
        var begun = works.forImport(batch, act, current.id());
        if (begun.isPresent()) {
            return BankWorkController.at(begun.get());
        }
        var taken = acceptance.accept(batch, all, current.id());
        redirect.addFlashAttribute(
                taken > 0 ? "notice" : "problem", taken > 0 ? taken() : "questionbank.import.noneTaken");
        redirect.addFlashAttribute("noticeArgs", taken);
        return back(batch);
    }

    private String taken() {
        return drafts.mode() == ReviewMode.ONE_PERSON ? "questionbank.import.takenAlone" : "questionbank.import.taken";
    }

    static String back(ImportBatchId batch) {
        return "redirect:/question-bank/imports/" + batch;
    }
}

package dev.touchstone.questionbank.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.BankAct;
import dev.touchstone.questionbank.BankImports;
import dev.touchstone.questionbank.BankWorkDesk;
import dev.touchstone.questionbank.ImportAcceptance;
import dev.touchstone.questionbank.ImportBatchId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Holding an import against the bank again, taking it back, or throwing it away. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER', 'HIRING_MANAGER')")
class ImportEndController {

    private final BankImports imports;
    private final ImportAcceptance acceptance;
    private final BankWorkDesk works;
    private final CurrentAccount current;

    ImportEndController(BankImports imports, ImportAcceptance acceptance, BankWorkDesk works, CurrentAccount current) {
        this.imports = imports;
        this.acceptance = acceptance;
        this.works = works;
        this.current = current;
    }

    @PostMapping("/question-bank/imports/{batch}/check")
    String check(@PathVariable ImportBatchId batch, RedirectAttributes redirect) {
        imports.check(batch);
        redirect.addFlashAttribute("notice", "questionbank.import.checked.done");
        return BankImportController.back(batch);
    }

    @PostMapping("/question-bank/imports/{batch}/undo")
    String undo(@PathVariable ImportBatchId batch, RedirectAttributes redirect) {
        var begun = works.forImport(batch, BankAct.TAKE_BACK, current.id());
        if (begun.isPresent()) {
            return BankWorkController.at(begun.get());
        }
        acceptance.undo(batch);
        redirect.addFlashAttribute("notice", "questionbank.import.undone");
        return BankImportController.back(batch);
    }

    @PostMapping("/question-bank/imports/{batch}/discard")
    String discard(@PathVariable ImportBatchId batch, RedirectAttributes redirect) {
        imports.discard(batch);
        redirect.addFlashAttribute("notice", "questionbank.import.discarded");
        return "redirect:/question-bank/imports/new";
    }
}

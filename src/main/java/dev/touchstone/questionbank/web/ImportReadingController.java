package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.ImportBatchId;
import dev.touchstone.questionbank.ImportUploads;
import dev.touchstone.questionbank.reader.BankFormat;
import dev.touchstone.questionbank.reader.ReadAs;
import dev.touchstone.questionbank.reader.TableField;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reading a file another way than it was understood. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER', 'HIRING_MANAGER')")
class ImportReadingController {

    private final ImportUploads uploads;

    ImportReadingController(ImportUploads uploads) {
        this.uploads = uploads;
    }

    /**
     * Reads it again.
     *
     * @param column what each column of its table holds; none when the columns were not asked about
     */
    @PostMapping("/question-bank/imports/{batch}/reading")
    String read(
            @PathVariable ImportBatchId batch,
            @RequestParam(required = false) @Nullable BankFormat format,
            @RequestParam(required = false) @Nullable List<TableField> column,
            RedirectAttributes redirect) {
        try {
            if (uploads.readAgain(batch, new ReadAs(format, column == null ? List.of() : column))) {
                redirect.addFlashAttribute("notice", "questionbank.import.readAgain.done");
            }
        } catch (RefusedException refused) {
            if (refused.reason() != Reason.UNUSABLE) {
                throw refused;
            }
            redirect.addFlashAttribute("problem", refused.key());
            redirect.addFlashAttribute("problemArgs", refused.arguments());
        }
        return BankImportController.back(batch);
    }
}

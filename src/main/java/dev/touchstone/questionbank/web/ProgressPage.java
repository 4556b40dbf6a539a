package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.BankImports;
import dev.touchstone.questionbank.ImportBatch;
import dev.touchstone.questionbank.ImportBatchId;
import dev.touchstone.questionbank.ImportState;
import dev.touchstone.questionbank.ImportUploads;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What an import shows in the place of its preview, while its file is read and when it cannot be read. */
@Component
class ProgressPage {

    private final BankImports imports;
    private final ImportUploads uploads;

    ProgressPage(BankImports imports, ImportUploads uploads) {
        this.imports = imports;
        this.uploads = uploads;
    }

    /** The import, once there is a preview of it; until then the model is filled for the page in its place. Refuses NOT_FOUND. */
    Optional<ImportBatch> preview(ImportBatchId id, Model model) {
        var standing = uploads.standing(id);
        var batch = imports.get(id);
        model.addAttribute("batch", batch);
        model.addAttribute("reading", standing.orElse(null));
        return batch.state() == ImportState.READING || batch.format().isEmpty() ? Optional.empty() : Optional.of(batch);
    }
}

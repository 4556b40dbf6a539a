package dev.touchstone.questionbank.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.BankImports;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.ImportBatchId;
import dev.touchstone.questionbank.ImportUploads;
import dev.touchstone.questionbank.Track;
import dev.touchstone.questionbank.reader.BankFormat;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where an import begins: a file or a pasted text. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER', 'HIRING_MANAGER')")
class ImportUploadController {

    private static final int RECENT = 10;

    private final BankImports imports;
    private final ImportUploads uploads;
    private final Competencies competencies;
    private final CurrentAccount current;

    ImportUploadController(
            BankImports imports, ImportUploads uploads, Competencies competencies, CurrentAccount current) {
        this.imports = imports;
        this.uploads = uploads;
        this.competencies = competencies;
        this.current = current;
    }

    @GetMapping("/question-bank/imports/new")
    ModelAndView ask() {
        var page = new ModelAndView("questionbank/upload", lists());
        page.addObject("form", new UploadForm(null, "", null, Track.GENERAL, Competencies.USUAL));
        return page;
    }

    @PostMapping("/question-bank/imports")
    Object read(@Valid @ModelAttribute("form") UploadForm form, BindingResult errors) throws IOException {
        if (form.isEmpty()) {
            errors.rejectValue(
                    "file", form.namesAnEmptyFile() ? "questionbank.upload.empty" : "questionbank.upload.nothing");
        }
        if (!errors.hasErrors()) {
            try {
                return "redirect:/question-bank/imports/" + keep(form);
            } catch (RefusedException refused) {
                if (refused.reason() != Reason.UNUSABLE) {
                    throw refused;
                }
                errors.rejectValue(
                        form.hasFile() ? "file" : "text",
                        refused.key(),
                        refused.arguments().toArray(),
                        null);
            }
        }
        return new ModelAndView("questionbank/upload", lists(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ImportBatchId keep(UploadForm form) throws IOException {
        var track = Objects.requireNonNull(form.track());
        var competency = Objects.requireNonNull(form.competency());
        if (form.hasFile()) {
            var content = Objects.requireNonNull(form.file()).getBytes();
            return uploads.take(content, form.fileName(), form.as(), track, competency, current.id());
        }
        return uploads.takeText(
                Objects.requireNonNullElse(form.text(), ""), form.as(), track, competency, current.id());
    }

    private Map<String, Object> lists() {
        return Map.of(
                "recent",
                imports.recent(RECENT),
                "formats",
                BankFormat.choices(),
                "tracks",
                Track.values(),
                "competencies",
                competencies.all());
    }
}

package dev.touchstone.questionbank.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.BankImports;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.DryRun;
import dev.touchstone.questionbank.ImportBatchId;
import dev.touchstone.questionbank.Track;
import dev.touchstone.questionbank.reader.BankReader;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Imports by programs; described in {@code api/openapi.json}. */
@RestController
@RequestMapping(ImportApiController.PATH)
class ImportApiController {

    static final String PATH = "/api/v1/question-bank/imports";

    private final BankImports imports;
    private final Competencies competencies;
    private final CurrentAccount current;
    private final ImportAnswers answers;

    ImportApiController(BankImports imports, Competencies competencies, CurrentAccount current, ImportAnswers answers) {
        this.imports = imports;
        this.competencies = competencies;
        this.current = current;
        this.answers = answers;
    }

    /** What would be read: the text that the command line prints. */
    @PostMapping(params = "dryRun=true")
    @PreAuthorize("hasAnyAuthority('SCOPE_question-bank:check', 'SCOPE_question-bank:import')")
    ResponseEntity<String> check(@ModelAttribute ImportCall call) throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(DryRun.of(call.content(), call.fileName(), call.reading()));
    }

    /** Keeps what was read until a person looked it through: 201, or 200 when it waits already. */
    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_question-bank:import')")
    ResponseEntity<ImportAnswer> keep(@ModelAttribute ImportCall call) throws IOException {
        call.meansToStore();
        var track = call.trackOr(Track.GENERAL);
        var competency = call.competencyOf(competencies);
        var content = call.content();
        var document = new BankReader().read(content, call.fileName(), call.reading());
        var kept = imports.keepOnce(document, content, call.fileName(), track, competency, current.id());
        return ResponseEntity.status(kept.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(answers.location(kept.batch()))
                .body(answers.of(kept.batch(), document));
    }

    @GetMapping("/{batch}")
    @PreAuthorize("hasAuthority('SCOPE_question-bank:import')")
    ImportAnswer state(@PathVariable ImportBatchId batch) {
        return answers.of(batch);
    }
}

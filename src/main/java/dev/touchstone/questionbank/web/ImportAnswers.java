package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.BankImports;
import dev.touchstone.questionbank.ImportBatch;
import dev.touchstone.questionbank.ImportBatchId;
import dev.touchstone.questionbank.reader.BankDocument;
import dev.touchstone.questionbank.reader.BankJson;
import dev.touchstone.shared.BaseUrl;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what programs are told of an import. */
@Component
class ImportAnswers {

    private final BankImports imports;
    private final BaseUrl address;

    ImportAnswers(BankImports imports, BaseUrl address) {
        this.imports = imports;
        this.address = address;
    }

    /** How it stands; refuses NOT_FOUND. */
    ImportAnswer of(ImportBatchId id) {
        return answer(id, null);
    }

    /** The same with what was read from the file. */
    ImportAnswer of(ImportBatchId id, BankDocument document) {
        return answer(id, BankJson.tree(document));
    }

    /** Where a program asks how it stands. */
    URI location(ImportBatchId id) {
        return URI.create(address.of(ImportApiController.PATH + "/" + id));
    }

    private ImportAnswer answer(ImportBatchId id, @Nullable Map<String, @Nullable Object> reading) {
        var batch = imports.get(id);
        return new ImportAnswer(
                id.toString(),
                batch.name(),
                batch.format().isEmpty() ? null : batch.format(),
                batch.state(),
                batch.createdAt(),
                page(id),
                counts(id),
                imports.sameContent(batch).stream().map(this::other).toList(),
                reading);
    }

    private Map<String, Long> counts(ImportBatchId id) {
        var counts = new LinkedHashMap<String, Long>();
        ImportView.counts(imports.counts(id))
                .forEach((view, count) -> counts.put(view.toLowerCase(Locale.ROOT), count));
        return counts;
    }

    private ImportAnswer.Other other(ImportBatch batch) {
        return new ImportAnswer.Other(batch.id().toString(), batch.state(), batch.createdAt(), page(batch.id()));
    }

    private String page(ImportBatchId id) {
        return address.of("/question-bank/imports/" + id);
    }
}

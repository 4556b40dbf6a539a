package dev.touchstone.questionbank;

import dev.touchstone.questionbank.reader.BankDocument;
import dev.touchstone.questionbank.reader.BankFormat;
import dev.touchstone.questionbank.reader.BankReader;
import dev.touchstone.questionbank.reader.ReadAs;
import dev.touchstone.questionbank.reader.ReadColumn;
import dev.touchstone.questionbank.reader.ReadingProgress;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.List;

/** What came out of a file: its questions, ready to be kept. */
record ImportOutcome(String format, List<Remark> defects, List<ReadColumn> columns, List<ImportContent> questions) {

    /** Refuses UNUSABLE when it cannot be read or holds no question. A table of unknown columns has none yet; a file of our own form brings all the bank knows of a question. */
    static ImportOutcome of(byte[] content, String name, ReadAs as) {
        return of(content, name, as, ReadingProgress.UNHEARD);
    }

    /** The same for somebody who wants to hear how far it is. */
    static ImportOutcome of(byte[] content, String name, ReadAs as, ReadingProgress progress) {
        return of(new BankReader().read(content, name, as, progress));
    }

    /** The same for a document that was read before. */
    static ImportOutcome of(BankDocument document) {
        var own = document.format() == BankFormat.JSON ? BankFile.drafts(document.source()) : List.<NumberedDraft>of();
        var questions = own.isEmpty()
                ? read(document)
                : own.stream().map(ImportReading::content).toList();
        if (questions.isEmpty() && document.columns().isEmpty()) {
            throw new RefusedException(
                    Reason.UNUSABLE, "questionbank.import.error.noQuestions", "No question in " + document.format());
        }
        return new ImportOutcome(
                document.format().code(), ImportReading.remarks(document.defects()), document.columns(), questions);
    }

    private static List<ImportContent> read(BankDocument document) {
        return document.questions().stream()
                .map(question -> ImportReading.content(document, question))
                .toList();
    }
}

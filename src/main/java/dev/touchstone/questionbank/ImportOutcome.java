package dev.touchstone.questionbank;

import dev.touchstone.questionbank.reader.BankDocument;
import dev.touchstone.questionbank.reader.BankFormat;
import dev.touchstone.questionbank.reader.BankReader;
import dev.touchstone.questionbank.reader.ReadAs;
import dev.touchstone.questionbank.reader.ReadColumn;
import dev.touchstone.questionbank.reader.ReadingPhase;
import dev.touchstone.questionbank.reader.ReadingProgress;
import java.util.ArrayList;
import java.util.List;

/** What came out of a file: its questions, ready to be kept. */
record ImportOutcome(String format, List<Remark> defects, List<ReadColumn> columns, List<ImportContent> questions) {

    /**
     * Refuses UNUSABLE when it cannot be read or holds no question. A table of unknown columns has none yet; a file of our own form
     * brings all the bank knows of a question.
     *
     * @param pictures keeps those it shows
     */
    static ImportOutcome of(byte[] content, String name, ReadAs as, ReadingProgress progress, ImportPictures pictures) {
        return of(new BankReader().read(content, name, as, progress), progress, pictures);
    }

    /** The same for a document that was read before. */
    static ImportOutcome of(BankDocument document, ReadingProgress progress, ImportPictures pictures) {
        var own = document.format() == BankFormat.JSON ? BankFile.drafts(document.source()) : List.<NumberedDraft>of();
        var questions = own.isEmpty()
                ? read(document, progress, pictures)
                : own.stream().map(ImportReading::content).toList();
        if (questions.isEmpty() && document.columns().isEmpty()) {
            throw NothingRead.in(document);
        }
        return new ImportOutcome(
                document.format().code(), ImportReading.remarks(document.defects()), document.columns(), questions);
    }

    private static List<ImportContent> read(BankDocument document, ReadingProgress progress, ImportPictures pictures) {
        var all = document.questions().stream()
                .mapToInt(question -> question.pictures().size())
                .sum();
        var done = 0;
        var questions = new ArrayList<ImportContent>();
        for (var question : document.questions()) {
            if (!question.pictures().isEmpty()) {
                progress.at(ReadingPhase.DRAWING, done, all, done);
            }
            questions.add(ImportReading.content(document, question, pictures.take(question.pictures())));
            done += question.pictures().size();
        }
        return questions;
    }
}

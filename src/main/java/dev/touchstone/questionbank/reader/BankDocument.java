package dev.touchstone.questionbank.reader;

import java.util.List;

/**
 * What was found in a file.
 *
 * @param format as detected or as it was asked for
 * @param questions in printed order
 * @param defects of the document as a whole
 * @param source the decoded text that the passages of the questions point into
 * @param columns of its table, when it is one
 */
public record BankDocument(
        BankFormat format,
        List<ReadQuestion> questions,
        List<Defect> defects,
        String source,
        List<ReadColumn> columns) {
    public BankDocument {
        questions = List.copyOf(questions);
        defects = List.copyOf(defects);
        columns = List.copyOf(columns);
    }

    /** The text a question was read from, unrepaired. */
    public String sourceOf(ReadQuestion question) {
        return text(question.passage());
    }

    /** The text of a place where a key is listed. */
    public String text(Passage passage) {
        return source.substring(Math.min(passage.start(), source.length()), Math.min(passage.end(), source.length()));
    }
}

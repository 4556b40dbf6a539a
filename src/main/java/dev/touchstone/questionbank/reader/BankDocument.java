package dev.touchstone.questionbank.reader;

import java.util.List;

/**
 * What was found in a file.
 *
 * @param format detected format: {@code text}, {@code docx}, {@code gift}, {@code aiken}, {@code moodle-xml}, {@code table}
 * @param questions in printed order
 * @param defects of the document as a whole
 * @param source the decoded text that the passages of the questions point into
 */
public record BankDocument(String format, List<ReadQuestion> questions, List<Defect> defects, String source) {
    public BankDocument {
        questions = List.copyOf(questions);
        defects = List.copyOf(defects);
    }

    /** The text a question was read from, unrepaired. */
    public String sourceOf(ReadQuestion question) {
        var passage = question.passage();
        return source.substring(Math.min(passage.start(), source.length()), Math.min(passage.end(), source.length()));
    }
}

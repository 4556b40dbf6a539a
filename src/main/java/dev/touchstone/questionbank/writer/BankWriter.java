package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.QuestionVersion;
import java.io.IOException;
import java.io.OutputStream;

/** Writes questions in one form. Pure: from questions to bytes. */
interface BankWriter {

    /** What the form does not carry. */
    Carriage carriage();

    /**
     * Writes the questions in their order; does not close the stream.
     *
     * @param questions only such as the form takes; may be gone through more than once
     */
    void write(Iterable<QuestionVersion> questions, Words words, OutputStream out) throws IOException;
}

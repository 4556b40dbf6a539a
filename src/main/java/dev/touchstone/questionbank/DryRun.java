package dev.touchstone.questionbank;

import dev.touchstone.questionbank.reader.BankJson;
import dev.touchstone.questionbank.reader.BankReader;
import dev.touchstone.questionbank.reader.ReadAs;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;

/** What the bank would get from a file: the same text from the command line and from the API. Stores nothing. */
public final class DryRun {

    private DryRun() {}

    /**
     * One JSON object and a line end.
     *
     * @param name of the file, for messages
     * @throws RefusedException (UNUSABLE) when it cannot be read or holds no question
     */
    public static String of(byte[] content, String name, ReadAs as) {
        var document = new BankReader().read(content, name, as);
        if (document.questions().isEmpty()) {
            throw new RefusedException(
                    Reason.UNUSABLE, "questionbank.import.error.noQuestions", "No question in " + document.format());
        }
        return BankJson.write(document) + "\n";
    }
}

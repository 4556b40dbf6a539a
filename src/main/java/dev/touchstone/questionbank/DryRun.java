package dev.touchstone.questionbank;

import dev.touchstone.questionbank.reader.BankJson;
import dev.touchstone.questionbank.reader.BankReader;
import dev.touchstone.questionbank.reader.ReadAs;
import dev.touchstone.questionbank.reader.ReadColumn;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.stream.Collectors;

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
            throw document.columns().isEmpty()
                    ? NothingRead.in(document)
                    : new RefusedException(
                            Reason.UNUSABLE,
                            "questionbank.import.error.columns",
                            "Unknown columns in " + document.format(),
                            document.columns().stream().map(ReadColumn::header).collect(Collectors.joining(", ")));
        }
        return BankJson.write(document) + "\n";
    }
}

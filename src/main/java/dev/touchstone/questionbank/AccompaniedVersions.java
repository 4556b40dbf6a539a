package dev.touchstone.questionbank;

import dev.touchstone.shared.Command;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Writes a version together with what accompanies it, all or nothing. */
@Service
public class AccompaniedVersions {

    private final QuestionBank bank;
    private final Pictures pictures;
    private final Translations translations;

    AccompaniedVersions(QuestionBank bank, Pictures pictures, Translations translations) {
        this.bank = bank;
        this.pictures = pictures;
        this.translations = translations;
    }

    /**
     * Writes it.
     *
     * @param version adds or revises the question and tells its new version
     */
    @Command
    public QuestionVersion keep(Accompaniment with, Supplier<QuestionVersionId> version) {
        var written = bank.version(version.get());
        if (with.pictures() != null) {
            pictures.show(written.id(), with.pictures());
        }
        translations.mark(written.id(), with.englishChecked());
        translations.settle(written.question(), written.id());
        return written;
    }
}

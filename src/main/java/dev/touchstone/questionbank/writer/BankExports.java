package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.BankExported;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.Pictures;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionFilter;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Hands the bank out: the newest version of each question that fits a filter, in one form. */
@Service
public class BankExports {

    /** Most questions on one paper; Word is built in memory. */
    public static final int LONGEST_PAPER = 1000;

    private final QuestionBank bank;
    private final Pictures pictures;
    private final Competencies competencies;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    BankExports(
            QuestionBank bank,
            Pictures pictures,
            Competencies competencies,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.bank = bank;
        this.pictures = pictures;
        this.competencies = competencies;
        this.messages = messages;
        this.events = events;
    }

    /** What would not come through. */
    public ExportReport report(ExportForm form, QuestionFilter filter) {
        var ids = bank.ids(filter);
        return ExportReport.of(form, new Batches(bank, ids), pictures.pictured(ids));
    }

    /**
     * Decides what is handed out and puts on record that it was; the file is written afterwards. Refuses UNUSABLE when the form takes
     * none of the questions, or a paper would be too long.
     */
    @Command
    public List<QuestionVersionId> begin(ExportForm form, QuestionFilter filter) {
        var carriage = BankWriters.of(form).carriage();
        var taken = new Batches(bank, bank.ids(filter))
                .stream().filter(carriage::takes).map(QuestionVersion::id).toList();
        if (taken.isEmpty()) {
            throw new RefusedException(Reason.UNUSABLE, "questionbank.export.nothing", "Nothing to write as " + form);
        }
        if (form.isPaper() && taken.size() > LONGEST_PAPER) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "questionbank.export.tooLong",
                    "A paper of " + taken.size() + " questions",
                    taken.size(),
                    LONGEST_PAPER);
        }
        events.publishEvent(BankExported.of(form.name(), taken.size(), filter));
        return taken;
    }

    /** Writes what {@link #begin} decided; a paper is Chinese, other files use the locale's language. */
    public void write(ExportForm form, List<QuestionVersionId> questions, Locale locale, OutputStream out)
            throws IOException {
        var language = form.isPaper() ? Language.ZH.locale() : locale;
        BankWriters.of(form)
                .write(new Batches(bank, questions), new SpokenWords(messages, competencies, language), out);
    }
}

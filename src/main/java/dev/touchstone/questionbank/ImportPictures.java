package dev.touchstone.questionbank;

import dev.touchstone.questionbank.reader.ReadPicture;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shared.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Keeps the pictures that a file shows with its questions, drawn anew like those that people upload. */
@Component
class ImportPictures {

    private static final String REFUSED = "questionbank.picture.error.";

    private final Pictures pictures;
    private final MessageSource messages;

    ImportPictures(Pictures pictures, MessageSource messages) {
        this.pictures = pictures;
        this.messages = messages;
    }

    /**
     * What became of the pictures of a question.
     *
     * @param pictures kept, in their order
     * @param remarks on those that cannot be used, and on those without words
     */
    record Taken(List<ImportPicture> pictures, List<Remark> remarks) {

        static final Taken NONE = new Taken(List.of(), List.of());
    }

    Taken take(List<ReadPicture> read) {
        if (read.isEmpty()) {
            return Taken.NONE;
        }
        var kept = new ArrayList<ImportPicture>();
        var remarks = new ArrayList<Remark>();
        for (var picture : read) {
            try {
                kept.add(new ImportPicture(pictures.take(picture.content(), words(picture)), false));
            } catch (RefusedException refused) {
                remarks.add(Remark.doubt(
                        refused.key().replace(REFUSED, "questionbank.import.picture."),
                        refused.arguments().toArray()));
            }
        }
        if (read.stream().anyMatch(picture -> picture.words() == null)) {
            remarks.add(Remark.of(Remark.Severity.NOTICE, "questionbank.import.picture.noWords"));
        }
        return new Taken(kept, remarks);
    }

    private LocalizedText words(ReadPicture picture) {
        return LocalizedText.zh(Objects.requireNonNullElseGet(
                picture.words(),
                () -> messages.getMessage("questionbank.import.picture.words", null, Language.ZH.locale())));
    }
}

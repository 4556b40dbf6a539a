package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.Pictures;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/**
 * Takes the pictures of a question's form. Files are kept at once, before the rest of the form is looked at: no browser
 * sends them again when the form comes back with a question.
 */
@Component
class PictureDesk {

    private static final int LONGEST_WORDS = 300;

    private final Pictures pictures;

    PictureDesk(Pictures pictures) {
        this.pictures = pictures;
    }

    /** Keeps the files; what cannot be taken is said in its row and counted among the errors. */
    ReceivedPictures received(PictureForm form, BindingResult errors) {
        var filled = form.filled();
        if (filled.size() > Pictures.MOST) {
            errors.reject("questionbank.picture.error.tooMany", new Object[] {Pictures.MOST}, null);
        }
        var rows = filled.stream().limit(Pictures.MOST).map(this::received).toList();
        var received = new ReceivedPictures(form.pictures() == null ? null : rows, form.isChecked());
        if (received.hasRefused()) {
            errors.reject("questionbank.picture.problems");
        }
        return received;
    }

    private ReceivedPictures.Row received(PictureRow row) {
        try {
            var file = row.file();
            var kept = file == null || file.isEmpty() ? row : row.kept(pictures.keep(file.getBytes()));
            return new ReceivedPictures.Row(kept, refusal(row));
        } catch (RefusedException refusal) {
            return new ReceivedPictures.Row(row, refusal);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is wrong with its words. */
    private static @Nullable RefusedException refusal(PictureRow row) {
        if (ItemForm.text(row.alt()) == null) {
            return refused("noAlt");
        }
        return length(row.alt()) > LONGEST_WORDS || length(row.altEn()) > LONGEST_WORDS
                ? refused("longAlt", LONGEST_WORDS)
                : null;
    }

    private static int length(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").length();
    }

    private static RefusedException refused(String problem, Object... arguments) {
        return new RefusedException(
                Reason.UNUSABLE, "questionbank.picture.error." + problem, "Words of a picture: " + problem, arguments);
    }
}

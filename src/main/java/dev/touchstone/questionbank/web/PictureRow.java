package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.ChosenPicture;
import dev.touchstone.questionbank.Picture;
import dev.touchstone.shared.LocalizedText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A picture in a form.
 *
 * @param hash of the kept picture; none yet for one that comes with the form
 * @param place in the order of pictures, a number; without one it comes last
 * @param gone whether it is to be left out
 */
record PictureRow(
        @Nullable String hash,
        @Nullable MultipartFile file,
        @Nullable String alt,
        @Nullable String altEn,
        @Nullable String place,
        @Nullable Boolean gone) {

    static PictureRow empty() {
        return new PictureRow(null, null, "", "", "", false);
    }

    static PictureRow of(Picture picture, int place) {
        return new PictureRow(
                picture.hash(), null, picture.alt().zh(), picture.alt().en(), Integer.toString(place), false);
    }

    boolean isFilled() {
        return !Boolean.TRUE.equals(gone) && (isKept() || hasFile());
    }

    /** Whether there is a picture to show already. */
    public boolean isKept() {
        return hash != null && !hash.isBlank();
    }

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    int order() {
        return place != null && place.matches("\\d{1,3}") ? Integer.parseInt(place) : Integer.MAX_VALUE;
    }

    PictureRow kept(String as) {
        return new PictureRow(as, null, alt, altEn, place, gone);
    }

    /** Only of a row that is kept and has its words. */
    ChosenPicture chosen() {
        return new ChosenPicture(
                Objects.requireNonNull(hash),
                new LocalizedText(Objects.requireNonNull(ItemForm.text(alt)), ItemForm.text(altEn)));
    }
}

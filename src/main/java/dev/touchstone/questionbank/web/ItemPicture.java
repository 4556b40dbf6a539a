package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.ImportPicture;
import dev.touchstone.questionbank.Picture;
import dev.touchstone.shared.LocalizedText;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A picture in the form of a question of an import.
 *
 * @param alt what it shows; empty leaves the words it has
 * @param out whether it stays out
 */
record ItemPicture(
        @Nullable String hash,
        @Size(max = 300) @Nullable String alt,
        @Nullable Boolean out) {

    static List<ItemPicture> of(List<ImportPicture> pictures) {
        return pictures.stream()
                .map(one -> new ItemPicture(
                        one.picture().hash(), one.picture().alt().zh(), one.out()))
                .toList();
    }

    /** Those of the file as the rows say; a form without rows changes nothing, and none can be added here. */
    static List<ImportPicture> over(List<ImportPicture> before, @Nullable List<ItemPicture> rows) {
        return before.stream()
                .map(one -> Objects.requireNonNullElse(rows, List.<ItemPicture>of()).stream()
                        .filter(row -> one.picture().hash().equals(row.hash()))
                        .findFirst()
                        .map(row -> row.over(one.picture()))
                        .orElse(one))
                .toList();
    }

    private ImportPicture over(Picture picture) {
        var words = ItemForm.text(alt);
        return new ImportPicture(
                words == null
                        ? picture
                        : new Picture(picture.hash(), LocalizedText.zh(words), picture.width(), picture.height()),
                Boolean.TRUE.equals(out));
    }
}

package dev.touchstone.questionbank;

import java.util.List;

/**
 * A picture that a file shows with a question, kept while the import is looked through.
 *
 * @param out whether a person left it out
 */
public record ImportPicture(Picture picture, boolean out) {

    /** Those that go in, in their order. */
    static List<Picture> shown(List<ImportPicture> pictures) {
        return pictures.stream()
                .filter(one -> !one.out())
                .map(ImportPicture::picture)
                .toList();
    }
}

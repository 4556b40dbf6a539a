package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.Picture;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a version shows otherwise than the one before it. */
final class PictureChange {

    /** Of a hash, so many characters tell two pictures with the same words apart. */
    private static final int TOLD_APART = 6;

    private PictureChange() {}

    /** Empty when both show the same. */
    static Optional<VersionChange> between(List<Picture> before, List<Picture> after) {
        var was = lines(before);
        var is = lines(after);
        return was.equals(is)
                ? Optional.empty()
                : Optional.of(new VersionChange("questionbank.form.pictures", TextDiff.ofLines(was, is)));
    }

    private static String lines(List<Picture> pictures) {
        return pictures.stream()
                .map(picture -> picture.alt().zh()
                        + (picture.alt().en() == null
                                ? ""
                                : " / " + picture.alt().en())
                        + " #" + picture.hash().substring(0, TOLD_APART))
                .collect(Collectors.joining("\n"));
    }
}

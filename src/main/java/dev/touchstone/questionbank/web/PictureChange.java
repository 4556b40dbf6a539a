package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.ImportItem;
import dev.touchstone.questionbank.ImportItemId;
import dev.touchstone.questionbank.Picture;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a version shows otherwise than the one before it. */
final class PictureChange {

    /** Of a hash, so many characters tell two pictures with the same words apart. */
    private static final int TOLD_APART = 6;

    private PictureChange() {}

    /** What differs between two versions, pictures among it. */
    static List<VersionChange> with(
            QuestionVersion before, QuestionVersion after, Map<QuestionVersionId, List<Picture>> pictures) {
        var changes = new ArrayList<>(VersionChange.between(before, after));
        between(pictures.getOrDefault(before.id(), List.of()), pictures.getOrDefault(after.id(), List.of()))
                .ifPresent(changes::add);
        return changes;
    }

    /** What accepting would change of questions that would become new versions, pictures among it. */
    static Map<ImportItemId, List<VersionChange>> of(List<ImportItem> items) {
        var changes = VersionChange.of(items);
        items.stream()
                .filter(item -> changes.containsKey(item.id())
                        && !item.content().shown().isEmpty())
                .forEach(item -> between(item.shownBefore(), item.shown())
                        .ifPresent(
                                change -> changes.merge(item.id(), List.of(change), (texts, pictures) -> Stream.concat(
                                                texts.stream(), pictures.stream())
                                        .toList())));
        return changes;
    }

    private static Optional<VersionChange> between(List<Picture> before, List<Picture> after) {
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

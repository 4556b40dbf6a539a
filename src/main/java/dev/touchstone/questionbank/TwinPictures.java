package dev.touchstone.questionbank;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells questions with the same stem apart by what they show: “what is wrong here?” may be asked of many screenshots. */
final class TwinPictures {

    private final Map<QuestionVersionId, List<Picture>> shown;

    private TwinPictures(Map<QuestionVersionId, List<Picture>> shown) {
        this.shown = shown;
    }

    /** For these versions; nothing is asked for while no question of the import shows anything. */
    static TwinPictures of(PictureStore store, List<ImportRow> rows, Collection<QuestionVersionId> versions) {
        var any = rows.stream().anyMatch(row -> !row.content().shown().isEmpty());
        return new TwinPictures(any ? store.of(versions) : Map.of());
    }

    List<Picture> shownBy(QuestionVersionId version) {
        return shown.getOrDefault(version, List.of());
    }

    /** The one that shows the same, else one that may be it: a question that shows other pictures is another one. */
    Optional<Twin> choose(List<Twin> twins, List<Picture> read) {
        return twins.stream()
                .filter(twin -> RevisedPictures.changesNothing(shownBy(twin.version()), read))
                .findFirst()
                .or(() -> twins.stream()
                        .filter(twin -> shownBy(twin.version()).isEmpty())
                        .findFirst());
    }
}

package dev.touchstone.questionbank;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The pictures of a question's next version as a file would have them. A file without any leaves them as they are; one that is in the
 * bank already keeps the words it has there.
 */
final class RevisedPictures {

    private RevisedPictures() {}

    /** Those the next version shows. */
    static List<Picture> of(List<Picture> old, List<Picture> read) {
        if (read.isEmpty()) {
            return old;
        }
        var words = old.stream().collect(Collectors.toMap(Picture::hash, Function.identity(), (one, other) -> one));
        return read.stream()
                .map(picture -> words.getOrDefault(picture.hash(), picture))
                .toList();
    }

    /** Whether the bank already shows the same. */
    static boolean changesNothing(List<Picture> old, List<Picture> read) {
        return read.isEmpty() || hashes(old).equals(hashes(read));
    }

    /** What tells pictures apart. */
    static List<String> hashes(List<Picture> pictures) {
        return pictures.stream().map(Picture::hash).toList();
    }
}

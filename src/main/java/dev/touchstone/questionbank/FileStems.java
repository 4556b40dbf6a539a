package dev.touchstone.questionbank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions of a file so far, to be asked whether the next one is among them. */
final class FileStems {

    private record Earlier(int position, List<String> options, List<String> pictures) {}

    private final Map<String, List<Earlier>> byKey = new HashMap<>();

    void add(int position, QuestionDraft draft, List<Picture> pictures) {
        byKey.computeIfAbsent(key(draft), any -> new ArrayList<>())
                .add(new Earlier(position, Twin.texts(draft.options()), RevisedPictures.hashes(pictures)));
    }

    /** The position of the first one with this stem over like options and the same pictures. */
    Optional<Integer> same(QuestionDraft draft, List<Picture> pictures) {
        var key = key(draft);
        return key.isEmpty()
                ? Optional.empty()
                : byKey.getOrDefault(key, List.of()).stream()
                        .filter(one -> one.pictures().equals(RevisedPictures.hashes(pictures)))
                        .filter(one -> Stems.alike(one.options(), Twin.texts(draft.options())))
                        .map(Earlier::position)
                        .findFirst();
    }

    private static String key(QuestionDraft draft) {
        return Stems.key(draft.stem().zh());
    }
}

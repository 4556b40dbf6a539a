package dev.touchstone.questionbank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions of a file so far, to be asked whether the next one is among them. What was left out is not. */
final class FileStems {

    private final Map<String, List<ImportItem>> byKey = new HashMap<>();

    void add(ImportItem item) {
        if (item.standing() != ImportStanding.EXCLUDED) {
            byKey.computeIfAbsent(key(item.draft()), any -> new ArrayList<>()).add(item);
        }
    }

    /** The first one with this stem over like options and the same pictures. */
    Optional<ImportItem> same(QuestionDraft draft, List<Picture> pictures) {
        var key = key(draft);
        return key.isEmpty()
                ? Optional.empty()
                : byKey.getOrDefault(key, List.of()).stream()
                        .filter(item ->
                                RevisedPictures.hashes(item.content().shown()).equals(RevisedPictures.hashes(pictures)))
                        .filter(item -> Stems.alike(Twin.texts(item.draft().options()), Twin.texts(draft.options())))
                        .findFirst();
    }

    private static String key(QuestionDraft draft) {
        return Stems.key(draft.stem().zh());
    }
}

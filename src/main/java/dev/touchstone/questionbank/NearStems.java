package dev.touchstone.questionbank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the stem that nearly repeats another, by the pairs of characters they share. */
final class NearStems {

    private static final int SHORTEST = 10;
    private static final double NEAR = 0.82;

    private final Map<QuestionVersionId, Integer> sizes = new HashMap<>();
    private final Map<String, List<QuestionVersionId>> byPair = new HashMap<>();

    /** @param stems keys as {@link Stems#key} makes them */
    NearStems(Map<QuestionVersionId, String> stems) {
        stems.forEach((version, key) -> {
            var pairs = pairs(key);
            sizes.put(version, pairs.size());
            pairs.forEach(pair ->
                    byPair.computeIfAbsent(pair, any -> new ArrayList<>()).add(version));
        });
    }

    /** The nearest one, if it is near enough; short stems differ by too little to tell. */
    Optional<QuestionVersionId> nearest(String key) {
        if (key.length() < SHORTEST) {
            return Optional.empty();
        }
        var pairs = pairs(key);
        var shared = new HashMap<QuestionVersionId, Integer>();
        pairs.forEach(pair ->
                byPair.getOrDefault(pair, List.of()).forEach(version -> shared.merge(version, 1, Integer::sum)));
        return shared.entrySet().stream()
                .filter(entry -> likeness(entry, pairs.size()) >= NEAR)
                .max((one, other) -> Double.compare(likeness(one, pairs.size()), likeness(other, pairs.size())))
                .map(Map.Entry::getKey);
    }

    private double likeness(Map.Entry<QuestionVersionId, Integer> shared, int size) {
        return 2.0 * shared.getValue() / (size + sizes.getOrDefault(shared.getKey(), 0));
    }

    private static Set<String> pairs(String key) {
        var pairs = new HashSet<String>();
        for (var i = 0; i + 1 < key.length(); i++) {
            pairs.add(key.substring(i, i + 2));
        }
        return pairs;
    }
}

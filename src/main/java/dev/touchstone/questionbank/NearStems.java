package dev.touchstone.questionbank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the stem that nearly repeats another, by the pairs of characters they share: twice the shared pairs over all pairs
 * (Dice 1945). Two stems that are near share so many pairs that one of the few rarest pairs must be among them (prefix
 * filter, Chaudhuri et al. 2006), so only stems with one of those are compared; where everything looks alike, the first few
 * hundred of them.
 */
final class NearStems {

    private static final int SHORTEST = 10;
    private static final double NEAR = 0.82;
    /** Most stems that one is compared with. */
    private static final int MOST = 500;
    /** Of its own pairs, what a stem shares at least with a near one: the other cannot be shorter than that. */
    private static final double SHARED = NEAR / (2 - NEAR);

    private record Stem(QuestionVersionId version, int[] pairs) {}

    private final Map<Integer, List<Stem>> byPair = new HashMap<>();

    /** @param stems keys as {@link Stems#key} makes them */
    NearStems(Map<QuestionVersionId, String> stems) {
        stems.forEach((version, key) -> {
            var stem = new Stem(version, pairs(key));
            for (int pair : stem.pairs()) {
                byPair.computeIfAbsent(pair, any -> new ArrayList<>()).add(stem);
            }
        });
    }

    /** The nearest one, if it is near enough; short stems differ by too little to tell. */
    Optional<QuestionVersionId> nearest(String key) {
        if (key.length() < SHORTEST) {
            return Optional.empty();
        }
        var pairs = pairs(key);
        return rarest(pairs)
                .mapToObj(pair -> byPair.getOrDefault(pair, List.of()))
                .flatMap(List::stream)
                .distinct()
                .limit(MOST)
                .filter(stem -> likeness(stem.pairs(), pairs) >= NEAR)
                .max(Comparator.comparingDouble(stem -> likeness(stem.pairs(), pairs)))
                .map(Stem::version);
    }

    private IntStream rarest(int[] pairs) {
        var enough = pairs.length - (int) Math.ceil(SHARED * pairs.length) + 1;
        return Arrays.stream(pairs)
                .boxed()
                .sorted(Comparator.comparingInt(
                        pair -> byPair.getOrDefault(pair, List.of()).size()))
                .limit(enough)
                .mapToInt(Integer::intValue);
    }

    private static double likeness(int[] pairs, int[] others) {
        int shared = 0;
        for (int i = 0, j = 0; i < pairs.length && j < others.length; ) {
            int order = Integer.compare(pairs[i], others[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return 2.0 * shared / (pairs.length + others.length);
    }

    /** Each pair once, in order, both characters in one number. */
    private static int[] pairs(String key) {
        return IntStream.range(0, Math.max(key.length() - 1, 0))
                .map(i -> key.charAt(i) << 16 | key.charAt(i + 1))
                .distinct()
                .sorted()
                .toArray();
    }
}

package dev.touchstone.questionbank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Finds the stem that nearly repeats another, by the pairs of characters they share: twice the shared pairs over all pairs
 * (Dice 1945). Two stems that are near share so many pairs that one of the few rarest pairs must be among them (prefix
 * filter, Chaudhuri et al. 2006), so only stems with one of those are compared; where everything looks alike, the first few
 * hundred of them. A bit for every pair (Bloom 1970, one hash) tells most of those apart without a look at their pairs: what
 * has its bit in one stem only is not shared. The same stems in the same order always give the same answer.
 *
 * @param <K> what names a stem
 */
final class NearStems<K> {

    private static final int SHORTEST = 10;
    private static final double NEAR = 0.82;
    /** Most stems that one is compared with. */
    private static final int MOST = 500;
    /** Of its own pairs, what a stem shares at least with a near one: the other cannot be shorter than that. */
    private static final double SHARED = NEAR / (2 - NEAR);
    /** Longs of bits for each stem: enough that the pairs of a usual stem seldom share one. */
    private static final int BITS = 8;

    private final List<K> names = new ArrayList<>();
    /** The pairs of each stem, in order. */
    private final List<int[]> pairs = new ArrayList<>();
    /** The bits of the pairs of each stem, one stem after the other. */
    private final long[] bits;
    /** Where every pair stands: the pair in the upper half, the stem in the lower, in order. */
    private final long[] places;

    /** The places of one pair. */
    private record Run(int from, int to) {

        int length() {
            return to - from;
        }
    }

    /** @param stems keys as {@link Stems#key} makes them, in an order that does not change */
    NearStems(Map<K, String> stems) {
        stems.forEach((name, key) -> {
            names.add(name);
            pairs.add(pairs(key));
        });
        bits = pairs.stream().map(NearStems::bits).flatMapToLong(LongStream::of).toArray();
        places = IntStream.range(0, pairs.size())
                .mapToObj(this::places)
                .flatMapToLong(LongStream::of)
                .sorted()
                .toArray();
    }

    private long[] places(int stem) {
        return Arrays.stream(pairs.get(stem))
                .mapToLong(pair -> place(pair) | stem)
                .toArray();
    }

    private static long place(long pair) {
        return pair << Integer.SIZE;
    }

    /** The nearest one, if it is near enough; short stems differ by too little to tell. */
    Optional<K> nearest(String key) {
        return nearest(key, any -> true);
    }

    /** The nearest one of those that fit. */
    Optional<K> nearest(String key, Predicate<K> fits) {
        if (key.length() < SHORTEST) {
            return Optional.empty();
        }
        var own = pairs(key);
        var ownBits = bits(own);
        var nearest = -1;
        var best = NEAR;
        for (int stem : candidates(own)) {
            if (atMost(stem, own, ownBits) < best) {
                continue;
            }
            var likeness = likeness(pairs.get(stem), own);
            if (likeness >= best && (nearest < 0 || likeness > best) && fits.test(names.get(stem))) {
                nearest = stem;
                best = likeness;
            }
        }
        return nearest < 0 ? Optional.empty() : Optional.of(names.get(nearest));
    }

    private int[] candidates(int[] own) {
        var enough = own.length - (int) Math.ceil(SHARED * own.length) + 1;
        var seen = new BitSet();
        return Arrays.stream(own)
                .mapToObj(pair -> new Run(from(place(pair)), from(place(pair + 1L))))
                .sorted(Comparator.comparingInt(Run::length))
                .limit(enough)
                .flatMapToInt(run -> IntStream.range(run.from(), run.to()))
                .map(at -> (int) places[at])
                .filter(stem -> !seen.get(stem))
                .peek(seen::set)
                .limit(MOST)
                .toArray();
    }

    /** The first place that is not before this one. */
    private int from(long place) {
        var at = Arrays.binarySearch(places, place);
        return at < 0 ? -at - 1 : at;
    }

    /** No less than how alike they are: pairs whose bit the other stem has not are not shared. */
    private double atMost(int stem, int[] own, long[] ownBits) {
        int lacking = 0;
        for (int i = 0; i < BITS; i++) {
            lacking += Long.bitCount(ownBits[i] & ~bits[stem * BITS + i]);
        }
        return 2.0 * (own.length - lacking) / (own.length + pairs.get(stem).length);
    }

    private static long[] bits(int[] pairs) {
        var bits = new long[BITS];
        for (int pair : pairs) {
            int place = pair * 0x9E3779B9 >>> 23; // Fibonacci hashing (Knuth 6.4) to one of 512
            bits[place >>> 6] |= 1L << place;
        }
        return bits;
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

package dev.touchstone.questionbank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

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
    /** Every pair of any stem, in order. */
    private final int[] known;
    /** Where the stems of each of them begin in {@link #stems}; one more for the end. */
    private final int[] starts;

    private final int[] stems;

    /** @param stems keys as {@link Stems#key} makes them, in an order that does not change */
    NearStems(Map<K, String> stems) {
        stems.forEach((name, key) -> {
            names.add(name);
            pairs.add(pairs(key));
        });
        bits = new long[pairs.size() * BITS];
        for (int stem = 0; stem < pairs.size(); stem++) {
            System.arraycopy(bits(pairs.get(stem)), 0, bits, stem * BITS, BITS);
        }
        var places = places();
        this.stems = new int[places.length];
        var distinct = new int[places.length];
        var begins = new int[places.length + 1];
        int all = 0;
        for (int at = 0; at < places.length; at++) {
            int pair = (int) (places[at] >>> Integer.SIZE);
            if (all == 0 || distinct[all - 1] != pair) {
                distinct[all] = pair;
                begins[all++] = at;
            }
            this.stems[at] = (int) places[at];
        }
        begins[all] = places.length;
        known = Arrays.copyOf(distinct, all);
        starts = Arrays.copyOf(begins, all + 1);
    }

    /** Where every pair stands: the pair in the upper half, the stem in the lower, in order. */
    private long[] places() {
        var places = new long[pairs.stream().mapToInt(own -> own.length).sum()];
        int at = 0;
        for (int stem = 0; stem < pairs.size(); stem++) {
            for (int pair : pairs.get(stem)) {
                places[at++] = (long) pair << Integer.SIZE | stem;
            }
        }
        Arrays.sort(places);
        return places;
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

    /** Those that share one of the rarest pairs, each once, the rarest first. */
    private int[] candidates(int[] own) {
        int enough = own.length - (int) Math.ceil(SHARED * own.length) + 1;
        var seen = new BitSet();
        var found = new int[MOST];
        int all = 0;
        var rarest = byRarity(own);
        for (int i = 0; i < Math.min(enough, rarest.length); i++) {
            int pair = (int) rarest[i];
            int end = pair < 0 ? 0 : starts[pair + 1];
            for (int at = pair < 0 ? 0 : starts[pair]; at < end && all < MOST; at++) {
                if (!seen.get(stems[at])) {
                    seen.set(stems[at]);
                    found[all++] = stems[at];
                }
            }
        }
        return Arrays.copyOf(found, all);
    }

    /** For each pair how many stems have it, in the upper half, and its place among the known ones, negative for none. */
    private long[] byRarity(int[] own) {
        var rarity = new long[own.length];
        for (int i = 0; i < own.length; i++) {
            int pair = Arrays.binarySearch(known, own[i]);
            rarity[i] =
                    pair < 0 ? -1L >>> Integer.SIZE : (long) (starts[pair + 1] - starts[pair]) << Integer.SIZE | pair;
        }
        Arrays.sort(rarity);
        return rarity;
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
        var pairs = new int[Math.max(key.length() - 1, 0)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = key.charAt(i) << Character.SIZE | key.charAt(i + 1);
        }
        Arrays.sort(pairs);
        int all = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[all++] = pairs[i];
            }
        }
        return Arrays.copyOf(pairs, all);
    }
}

package dev.touchstone.writtentest;

import dev.touchstone.questionbank.Drawable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a section may have in the bank as it is.
 *
 * @param places of its fixed questions
 * @param open what may be drawn; nothing that is fixed anywhere on the paper
 * @param difficulties of the questions to draw, on every paper the same
 */
record SectionPool(
        Blueprint.Section section, List<FixedPlace> places, List<Drawable> open, List<Integer> difficulties) {

    static SectionPool of(Blueprint.Section section, List<FixedPlace> places, List<Drawable> open) {
        return new SectionPool(section, places, open, difficulties(section.count(), open));
    }

    /** Of its fixed questions those that are in use. */
    Stream<Drawable> fixed() {
        return places.stream()
                .filter(place -> !place.gone())
                .map(FixedPlace::question)
                .filter(Objects::nonNull);
    }

    /** Numbers of fixed questions that are not. */
    List<String> gone() {
        return FixedPlace.gone(places);
    }

    /**
     * In the proportions of what may be drawn, by {@link Shares largest remainders} (proportional allocation to strata:
     * W. G. Cochran, “Sampling Techniques”, 1977).
     */
    private static List<Integer> difficulties(int count, List<Drawable> open) {
        var pools = new TreeMap<>(
                open.stream().collect(Collectors.groupingBy(Drawable::difficulty, Collectors.counting())));
        List<Integer> difficulties = new ArrayList<>();
        if (!pools.isEmpty()) {
            var weights = pools.values().stream().map(BigDecimal::valueOf).toList();
            var shares = Shares.of(BigDecimal.valueOf(count), weights, 0).iterator();
            pools.keySet().forEach(level -> difficulties.addAll(times(level, shares.next())));
        }
        while (difficulties.size() < count) {
            difficulties.add(1);
        }
        return List.copyOf(difficulties);
    }

    private static List<Integer> times(int level, BigDecimal share) {
        return Collections.nCopies(share.intValueExact(), level);
    }
}

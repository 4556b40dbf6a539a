package dev.touchstone.writtentest;

import dev.touchstone.questionbank.Drawable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a section may have in the bank as it is.
 *
 * @param fixed of its fixed questions those that are in use
 * @param gone numbers of fixed questions that are not
 * @param open what may be drawn; nothing that is fixed anywhere on the paper
 */
record SectionPool(Blueprint.Section section, List<Drawable> fixed, List<String> gone, List<Drawable> open) {

    /**
     * The difficulties of the questions to draw: on every paper the same, in the proportions of what may be drawn, by
     * {@link Shares largest remainders} (proportional allocation to strata: W. G. Cochran, “Sampling Techniques”, 1977).
     */
    List<Integer> difficulties() {
        var pools = new TreeMap<>(
                open.stream().collect(Collectors.groupingBy(Drawable::difficulty, Collectors.counting())));
        List<Integer> difficulties = new ArrayList<>();
        if (!pools.isEmpty()) {
            var weights = pools.values().stream().map(BigDecimal::valueOf).toList();
            var shares =
                    Shares.of(BigDecimal.valueOf(section.count()), weights, 0).iterator();
            pools.keySet().forEach(level -> difficulties.addAll(times(level, shares.next())));
        }
        while (difficulties.size() < section.count()) {
            difficulties.add(1);
        }
        return difficulties;
    }

    private static List<Integer> times(int level, BigDecimal share) {
        return Collections.nCopies(share.intValueExact(), level);
    }
}

package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.ImportStanding;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which questions of an import are shown. */
public enum ImportView {
    ALL(EnumSet.allOf(ImportStanding.class)),
    READY(EnumSet.of(ImportStanding.READY)),
    ATTENTION(EnumSet.of(ImportStanding.DOUBTFUL, ImportStanding.BLOCKED)),
    REVISES(EnumSet.of(ImportStanding.REVISES)),
    KNOWN(EnumSet.of(ImportStanding.EXISTS)),
    EXCLUDED(EnumSet.of(ImportStanding.EXCLUDED)),
    TAKEN(EnumSet.of(ImportStanding.TAKEN));

    private final Set<ImportStanding> standings;

    ImportView(Set<ImportStanding> standings) {
        this.standings = standings;
    }

    Set<ImportStanding> standings() {
        return standings;
    }

    /** How many questions each view shows, by its name. */
    static Map<String, Long> counts(Map<ImportStanding, Long> items) {
        var counts = new LinkedHashMap<String, Long>();
        Arrays.stream(values())
                .forEach(view -> counts.put(
                        view.name(),
                        view.standings.stream()
                                .mapToLong(standing -> items.getOrDefault(standing, 0L))
                                .sum()));
        return counts;
    }
}

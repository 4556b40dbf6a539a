package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A paper with its marks, for figures over many.
 *
 * @param total 0–100
 * @param items in the order of the paper
 */
record MarkedPaper(JobApplicationId application, BigDecimal total, List<MarkedItem> items) {

    double earned() {
        return items.stream().mapToDouble(item -> item.points().doubleValue()).sum();
    }

    double possible() {
        return items.stream().mapToDouble(item -> item.maximum().doubleValue()).sum();
    }

    /** Points by the section’s name, in the order of the paper. */
    Map<String, BigDecimal> earnedBySection() {
        var sections = new LinkedHashMap<String, BigDecimal>();
        items.forEach(item -> sections.merge(item.section().zh(), item.points(), BigDecimal::add));
        return sections;
    }

    /** What could be had in each section, in the order of the paper. */
    Map<String, BigDecimal> possibleBySection() {
        var sections = new LinkedHashMap<String, BigDecimal>();
        items.forEach(item -> sections.merge(item.section().zh(), item.maximum(), BigDecimal::add));
        return sections;
    }
}

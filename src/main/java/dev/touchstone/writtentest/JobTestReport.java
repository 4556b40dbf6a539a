package dev.touchstone.writtentest;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a job’s candidates did in the written test.
 *
 * @param passMark of the job’s plan; null where it has none
 * @param hidden marked tests that are left out because the viewer owes a card of the application
 * @param waiting tests that wait for a marker
 * @param capped whether there are more tests than are looked at; the newest are
 */
public record JobTestReport(
        Spread spread,
        @Nullable BigDecimal passMark,
        Reliability reliability,
        List<ItemLine> items,
        int hidden,
        int waiting,
        boolean capped) {}

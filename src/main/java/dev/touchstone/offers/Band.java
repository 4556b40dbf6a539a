package dev.touchstone.offers;

import java.math.BigDecimal;

/** What a grade is paid for a job, monthly gross, both ends included. */
public record Band(Grade grade, BigDecimal low, BigDecimal high, String currency) {

    /** Whether the pay lies in the band. */
    public boolean contains(BigDecimal pay) {
        return pay.compareTo(low) >= 0 && pay.compareTo(high) <= 0;
    }
}

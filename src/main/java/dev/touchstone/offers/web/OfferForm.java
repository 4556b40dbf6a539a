package dev.touchstone.offers.web;

import dev.touchstone.offers.Grade;
import dev.touchstone.offers.Offer;
import dev.touchstone.offers.PrepareOffer;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The preparation as it was typed. */
record OfferForm(
        @NotNull(message = "{offers.form.grade.missing}") @Nullable
        Grade grade,

        @Size(max = 500) @Nullable String gradeReason,

        @NotNull(message = "{offers.form.pay.missing}")
        @DecimalMin(value = "1", message = "{offers.form.pay.wrong}")
        @Digits(integer = 8, fraction = 2, message = "{offers.form.pay.wrong}")
        @Nullable
        BigDecimal monthlyPay,

        @NotNull(message = "{offers.form.probation.wrong}")
        @Min(value = 0, message = "{offers.form.probation.wrong}")
        @Max(value = 6, message = "{offers.form.probation.wrong}")
        @Nullable
        Integer probationMonths,

        @NotNull(message = "{offers.form.start.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate startsOn,

        @Size(max = 1000) @Nullable String note) {

    /** What the form starts with: the proposal, or what was prepared before it was sent back. */
    static OfferForm of(Offer offer) {
        var proposed = Arrays.stream(Grade.values())
                .filter(grade -> grade.name().equals(offer.proposedGrade()))
                .findFirst()
                .orElse(null);
        return new OfferForm(
                offer.grade() == null ? proposed : offer.grade(),
                offer.gradeReason(),
                offer.monthlyPay(),
                offer.probationMonths() == null ? 3 : offer.probationMonths(),
                offer.startsOn(),
                offer.note());
    }

    PrepareOffer toCommand() {
        return new PrepareOffer(
                Objects.requireNonNull(grade),
                gradeReason,
                Objects.requireNonNull(monthlyPay),
                Objects.requireNonNull(probationMonths),
                Objects.requireNonNull(startsOn),
                note);
    }
}

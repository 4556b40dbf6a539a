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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

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
    static OfferForm of(Offer offer, LocalDate today) {
        var proposed = Arrays.stream(Grade.values())
                .filter(grade -> grade.name().equals(offer.proposedGrade()))
                .findFirst()
                .orElse(null);
        return new OfferForm(
                offer.grade() == null ? proposed : offer.grade(),
                offer.gradeReason(),
                offer.monthlyPay(),
                offer.probationMonths() == null ? 3 : offer.probationMonths(),
                offer.startsOn() == null ? usualStart(today) : offer.startsOn(),
                offer.note());
    }

    /** A Monday that leaves two weeks to get ready. */
    private static LocalDate usualStart(LocalDate today) {
        return today.plusWeeks(2).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    /** What one field alone cannot tell, said together with what is wrong with the others. */
    void check(Offer offer, LocalDate today, BindingResult errors) {
        if (grade != null && offer.departsFrom(grade) && (gradeReason == null || gradeReason.isBlank())) {
            reject("gradeReason", "", "offers.error.gradeReason", errors);
        }
        if (startsOn != null && startsOn.isBefore(today)) {
            reject("startsOn", startsOn.toString(), "offers.form.start.past", errors);
        }
    }

    /** Also where another field could not be read, so that there is no object to ask for the value. */
    private static void reject(String field, String value, String key, BindingResult errors) {
        if (errors.getTarget() == null) {
            errors.addError(new FieldError(
                    errors.getObjectName(), field, value, true, errors.resolveMessageCodes(key, field), null, null));
        } else {
            errors.rejectValue(field, key);
        }
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

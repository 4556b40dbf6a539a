package dev.touchstone.writtentest.web;

import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.ProposeCorrection;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.questionbank.Steps;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the key should be, of which versions, and why. */
record CorrectionForm(
        @Nullable Set<QuestionVersionId> versions,
        @Nullable List<String> key,
        @Nullable Boolean truth,
        @Nullable CreditScheme credit,
        @Nullable List<@Valid AcceptedRow> blanks,

        @Nullable
        List<
                        @NotNull(message = "{questionbank.correction.error.worths}")
                        @DecimalMin(value = "0", message = "{questionbank.correction.error.worths}")
                        @Digits(integer = 3, fraction = 2, message = "{questionbank.correction.error.worths}")
                        BigDecimal>
                worths,

        @NotBlank(message = "{questionbank.correction.error.noReason}") @Size(max = 500) @Nullable
        String reason) {

    /** Every version with the same stem, and the key as it is. */
    static CorrectionForm of(QuestionVersion version, List<QuestionVersion> used) {
        var same = used.stream()
                .filter(other -> other.stem().zh().equals(version.stem().zh()))
                .map(QuestionVersion::id)
                .collect(Collectors.toSet());
        return new CorrectionForm(
                same,
                key(version),
                version.truth(),
                null,
                AcceptedRow.of(version.blanks()),
                version.markingPoints().stream().map(MarkingPoint::points).toList(),
                "");
    }

    private static List<String> key(QuestionVersion version) {
        return version.type() == QuestionType.ORDERING ? Steps.order(version) : List.copyOf(version.key());
    }

    ProposeCorrection toCommand(QuestionVersion version) {
        var truths = version.type() == QuestionType.TRUE_FALSE;
        return new ProposeCorrection(
                version.question(),
                versions == null ? Set.of() : versions,
                truths || key == null ? Set.of() : new LinkedHashSet<>(key),
                truths ? truth : null,
                AcceptedRow.blanks(version.blanks().isEmpty() ? null : blanks),
                version.creditTold() == null ? null : credit,
                version.isMarkedByKey() || worths == null ? List.of() : worths,
                reason == null ? "" : reason);
    }
}

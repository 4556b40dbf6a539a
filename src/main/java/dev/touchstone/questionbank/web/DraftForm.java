package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.Blank;
import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.QuestionDraft;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.TaskSheet;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A question being written or rewritten; rows without text do not count. */
record DraftForm(
        @NotNull @Nullable QuestionType type,
        @NotNull @Nullable Track track,

        @NotNull @Pattern(regexp = "[123]") @Nullable String difficulty,

        @NotNull(message = "{questionbank.form.points.wrong}")
        @Pattern(regexp = "\\d{1,3}([.]\\d{1,2})?", message = "{questionbank.form.points.wrong}")
        @Nullable
        String points,

        @NotNull @Nullable String competency,
        @Size(max = 120) @Nullable String section,

        @NotBlank(message = "{questionbank.error.noStem}") @Size(max = 20_000) @Nullable
        String stem,

        @Size(max = 20_000) @Nullable String stemEn,
        @Nullable List<@Valid OptionRow> options,
        @Nullable Boolean truth,
        @Size(max = 20_000) @Nullable String reference,
        @Size(max = 20_000) @Nullable String referenceEn,
        @Size(max = 20_000) @Nullable String analysis,
        @Size(max = 20_000) @Nullable String analysisEn,
        @Size(max = 20_000) @Nullable String guidance,
        @Size(max = 20_000) @Nullable String guidanceEn,
        @Size(max = 20_000) @Nullable String redLines,
        @Size(max = 20_000) @Nullable String redLinesEn,
        @Nullable LocalDate reviewBy,
        @Nullable List<@Valid PointRow> marking,
        @Nullable CreditScheme credit,
        @Nullable List<@Valid BlankRow> blanks,
        @Nullable Boolean together,
        @Nullable Boolean reasoned,
        @Nullable Boolean wholeOrder,
        @Valid @Nullable TypingForm typing,
        @Nullable List<@Valid FieldRow> fields,
        int version) {

    /** What is not sent is as in an empty form. */
    DraftForm {
        typing = typing == null ? TypingForm.of(null) : typing;
    }

    /** @param competency may be empty: it is chosen then */
    static DraftForm empty(QuestionType type, Track track, int difficulty, String competency) {
        return new DraftForm(
                type,
                track,
                Integer.toString(difficulty),
                "5",
                competency,
                "",
                "",
                "",
                Collections.nCopies(4, OptionRow.empty()),
                null,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                null,
                Collections.nCopies(3, PointRow.empty()),
                CreditScheme.USUAL,
                BlankRow.of(List.of()),
                false,
                false,
                true,
                TypingForm.of(null),
                FieldRow.of(List.of()),
                0);
    }

    static DraftForm of(QuestionVersion version) {
        return new DraftForm(
                version.type(),
                version.track(),
                Integer.toString(version.difficulty()),
                PointRow.plain(version.points()),
                version.competency(),
                version.section(),
                version.stem().zh(),
                version.stem().en(),
                DraftRows.options(version),
                version.truth(),
                zh(version.referenceAnswer()),
                en(version.referenceAnswer()),
                zh(version.analysis()),
                en(version.analysis()),
                zh(version.guidance()),
                en(version.guidance()),
                zh(version.redLines()),
                en(version.redLines()),
                version.reviewBy(),
                DraftRows.points(version),
                version.credit(),
                BlankRow.of(version.blanks()),
                version.credit() == CreditScheme.ALL_RIGHT,
                version.reasoned(),
                version.type() != QuestionType.ORDERING || version.credit() == CreditScheme.ALL_RIGHT,
                TypingForm.of(version.task().typing()),
                FieldRow.of(version.task().fields()),
                version.version());
    }

    /** Whether anything is written in English. */
    public boolean isBilingual() {
        return Stream.of(stemEn, referenceEn, analysisEn, guidanceEn, redLinesEn)
                        .anyMatch(text -> ItemForm.text(text) != null)
                || DraftRows.filled(options).stream().anyMatch(row -> ItemForm.text(row.textEn()) != null)
                || marking != null && marking.stream().anyMatch(row -> ItemForm.text(row.textEn()) != null);
    }

    /** Only of a form without errors. */
    QuestionDraft toDraft() {
        var kind = Objects.requireNonNull(type);
        var total = new BigDecimal(Objects.requireNonNull(points));
        var probed = Objects.requireNonNull(competency);
        var filled = DraftRows.filled(options);
        var accepted = kind == QuestionType.NUMERIC ? BlankRow.filled(blanks) : List.<Blank>of();
        return new QuestionDraft(
                kind,
                Objects.requireNonNull(track),
                Integer.parseInt(Objects.requireNonNull(difficulty)),
                total,
                probed,
                ItemForm.text(section),
                new LocalizedText(Objects.requireNonNull(stem).strip(), ItemForm.text(stemEn)),
                kind.hasOptions() ? DraftRows.toOptions(filled) : List.of(),
                kind.isChoice() ? ItemForm.key(filled) : Set.of(),
                kind == QuestionType.TRUE_FALSE ? truth : null,
                both(reference, referenceEn),
                both(analysis, analysisEn),
                both(guidance, guidanceEn),
                both(redLines, redLinesEn),
                reviewBy,
                isKeyAlone(kind) || !accepted.isEmpty()
                        ? List.of()
                        : DraftRows.toPoints(marking, total, probed, kind == QuestionType.TRUE_FALSE),
                credit(kind),
                accepted,
                Boolean.TRUE.equals(reasoned),
                task(kind));
    }

    private TaskSheet task(QuestionType kind) {
        return new TaskSheet(
                kind == QuestionType.TYPING && typing != null ? typing.toTask() : null,
                kind.mayHaveFields() ? FieldRow.filled(fields) : List.of());
    }

    private boolean isKeyAlone(QuestionType kind) {
        return kind == QuestionType.TYPING
                || kind.isMarkedByKey() && !(kind == QuestionType.TRUE_FALSE && Boolean.TRUE.equals(reasoned));
    }

    /** Blanks and steps have a choice of their own. */
    private CreditScheme credit(QuestionType kind) {
        if (kind == QuestionType.NUMERIC) {
            return Boolean.TRUE.equals(together) ? CreditScheme.ALL_RIGHT : CreditScheme.USUAL;
        }
        if (kind == QuestionType.ORDERING) {
            return Boolean.TRUE.equals(wholeOrder) ? CreditScheme.ALL_RIGHT : CreditScheme.USUAL;
        }
        return Objects.requireNonNullElse(credit, CreditScheme.USUAL);
    }

    /** Whether a person marks it and nothing says how. */
    boolean lacksPoints() {
        return type != null
                && !isKeyAlone(type)
                && (type != QuestionType.NUMERIC
                        || blanks == null
                        || blanks.stream().noneMatch(BlankRow::isFilled))
                && (marking == null || marking.stream().noneMatch(PointRow::isFilled));
    }

    private static @Nullable LocalizedText both(@Nullable String zh, @Nullable String en) {
        var text = ItemForm.text(zh);
        var english = ItemForm.text(en);
        if (text == null) {
            return english == null ? null : new LocalizedText(english, english);
        }
        return new LocalizedText(text, english);
    }

    private static @Nullable String zh(@Nullable LocalizedText text) {
        return text == null ? "" : text.zh();
    }

    private static @Nullable String en(@Nullable LocalizedText text) {
        return text == null ? "" : text.en();
    }
}

package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.ImportContent;
import dev.touchstone.questionbank.ImportItem;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.Track;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A question of an import being mended; rows without text do not count, one empty row stands at the end. */
record ItemForm(
        @NotNull @Nullable QuestionType type,

        @Pattern(regexp = PointRow.NUMBER, message = "{questionbank.form.points.wrong}") @Nullable
        String points,

        @Nullable String competency,
        @Nullable Track track,
        @Pattern(regexp = "[123]?") @Nullable String difficulty,

        @NotBlank(message = "{questionbank.error.noStem}") @Size(max = 20_000) @Nullable
        String stem,

        @Nullable List<@Valid OptionRow> options,
        @Nullable Boolean truth,
        @Nullable Boolean reasoned,
        @Size(max = 20_000) @Nullable String reference,
        @Size(max = 20_000) @Nullable String analysis,
        @Size(max = 20_000) @Nullable String probes,
        @Nullable List<@Valid PointRow> marking,
        @Nullable CreditScheme credit,
        @Nullable List<@Valid BlankRow> blanks,
        @Nullable Boolean together,
        @Nullable Boolean wholeOrder,
        @Nullable List<@Valid ItemPicture> pictures,
        int version) {

    static ItemForm of(ImportItem item) {
        var content = item.content();
        var options = new ArrayList<OptionRow>();
        content.options()
                .forEach(option -> options.add(new OptionRow(option.text(), "", content.isRight(option.label()))));
        options.add(OptionRow.empty());
        var marking = new ArrayList<PointRow>();
        content.markingPoints()
                .forEach(point -> marking.add(new PointRow(
                        point.text(), "", PointRow.plain(point.points()), point.competency(), point.kind(), "", "")));
        marking.add(PointRow.empty());
        return new ItemForm(
                content.type(),
                PointRow.plain(content.points()),
                content.competency(),
                content.track(),
                content.difficulty() == null ? "" : content.difficulty().toString(),
                content.stem(),
                options,
                content.truth(),
                item.draft().reasoned(),
                content.reference(),
                content.analysis(),
                content.probes(),
                marking,
                item.draft().credit(),
                BlankRow.of(content.blanks()),
                item.draft().credit() == CreditScheme.ALL_RIGHT,
                item.draft().type() != QuestionType.ORDERING || item.draft().credit() == CreditScheme.ALL_RIGHT,
                ItemPicture.of(content.pictures()),
                item.version());
    }

    /** The question as it stands now; only of a form without errors. */
    ImportContent over(ImportContent before) {
        var rows = options == null
                ? List.<OptionRow>of()
                : options.stream().filter(OptionRow::isFilled).toList();
        var kind = Objects.requireNonNullElse(type, before.type());
        return new ImportContent(
                before.ordinal(),
                before.section(),
                kind,
                PointRow.number(points),
                text(competency),
                Objects.requireNonNullElse(text(stem), ""),
                choices(rows),
                kind == QuestionType.ORDERING ? new TreeSet<>() : key(rows),
                truth,
                text(reference),
                text(analysis),
                points(marking),
                before.defects(),
                before.source(),
                before.keySource(),
                before.exact(),
                credit(kind, before),
                track,
                level(difficulty),
                BlankRow.filled(blanks),
                ItemPicture.over(before.pictures(), pictures),
                kind == QuestionType.TRUE_FALSE ? (Boolean) Boolean.TRUE.equals(reasoned) : null,
                text(probes));
    }

    private static @Nullable Integer level(@Nullable String difficulty) {
        return difficulty == null || difficulty.isEmpty() ? null : Integer.valueOf(difficulty);
    }

    private @Nullable CreditScheme credit(QuestionType kind, ImportContent before) {
        if (kind == QuestionType.NUMERIC) {
            return Boolean.TRUE.equals(together) ? CreditScheme.ALL_RIGHT : CreditScheme.USUAL;
        }
        if (kind == QuestionType.ORDERING) {
            return Boolean.TRUE.equals(wholeOrder) ? CreditScheme.ALL_RIGHT : CreditScheme.USUAL;
        }
        return credit == null ? before.credit() : credit;
    }

    private static List<ImportContent.Choice> choices(List<OptionRow> rows) {
        var choices = new ArrayList<ImportContent.Choice>();
        for (var row : rows) {
            choices.add(new ImportContent.Choice(letter(choices.size()), Objects.requireNonNull(text(row.text()))));
        }
        return choices;
    }

    static TreeSet<String> key(List<OptionRow> rows) {
        var key = new TreeSet<String>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isRight()) {
                key.add(letter(i));
            }
        }
        return key;
    }

    private static List<ImportContent.Point> points(@Nullable List<PointRow> rows) {
        return rows == null
                ? List.of()
                : rows.stream()
                        .filter(PointRow::isFilled)
                        .map(row -> new ImportContent.Point(
                                Objects.requireNonNull(text(row.text())),
                                PointRow.number(row.points()),
                                text(row.competency()),
                                row.chosenKind()))
                        .toList();
    }

    /** A, B, C … */
    static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }

    static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

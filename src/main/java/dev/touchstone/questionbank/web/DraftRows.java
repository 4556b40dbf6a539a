package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.ImportContent;
import dev.touchstone.questionbank.Option;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.PointShares;
import dev.touchstone.questionbank.QuestionDraft;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of a question's form, to and fro. */
final class DraftRows {

    private DraftRows() {}

    static List<OptionRow> options(QuestionVersion version) {
        var rows = new ArrayList<OptionRow>();
        version.options()
                .forEach(option -> rows.add(new OptionRow(
                        option.text().zh(), option.text().en(), version.key().contains(option.label()))));
        rows.add(OptionRow.empty());
        return rows;
    }

    /** A question with a key writes that point itself. */
    static List<PointRow> points(QuestionVersion version) {
        var rows = new ArrayList<PointRow>();
        if (!version.isMarkedByKey()) {
            version.markingPoints().stream()
                    .skip(version.reasoned() ? 1 : 0)
                    .forEach(point -> rows.add(new PointRow(
                            point.text().zh(),
                            point.text().en(),
                            PointRow.plain(point.points()),
                            point.competency(),
                            point.kind(),
                            point.hint() == null ? "" : point.hint().zh(),
                            point.hint() == null ? "" : point.hint().en())));
        }
        rows.add(PointRow.empty());
        return rows;
    }

    static List<OptionRow> filled(@Nullable List<OptionRow> rows) {
        return rows == null
                ? List.of()
                : rows.stream().filter(OptionRow::isFilled).toList();
    }

    static List<Option> toOptions(List<OptionRow> filled) {
        var options = new ArrayList<Option>();
        for (var row : filled) {
            options.add(new Option(ItemForm.letter(options.size()), text(row.text(), row.textEn())));
        }
        return options;
    }

    /** @param judged whether a judgement stands before them, which takes a share of what is shared out */
    static List<QuestionDraft.Point> toPoints(
            @Nullable List<PointRow> rows, BigDecimal total, String competency, boolean judged) {
        var filled = rows == null
                ? List.<PointRow>of()
                : rows.stream().filter(PointRow::isFilled).toList();
        var shares = shares(filled, total, judged);
        var points = new ArrayList<QuestionDraft.Point>();
        for (var row : filled) {
            var own = ItemForm.text(row.competency());
            points.add(new QuestionDraft.Point(
                    text(row.text(), row.textEn()),
                    shares.get(points.size()),
                    own == null ? competency : own,
                    row.chosenKind(),
                    ItemForm.text(row.hint()) == null ? null : text(row.hint(), row.hintEn())));
        }
        return points;
    }

    private static List<BigDecimal> shares(List<PointRow> filled, BigDecimal total, boolean judged) {
        var open = new ArrayList<ImportContent.Point>();
        filled.forEach(
                row -> open.add(new ImportContent.Point("", PointRow.number(row.points()), null, row.chosenKind())));
        if (judged) {
            open.add(new ImportContent.Point("", null, null, PointKind.EXPECTED));
        }
        return PointShares.of(open, total);
    }

    private static LocalizedText text(@Nullable String zh, @Nullable String en) {
        return new LocalizedText(Objects.requireNonNullElse(zh, "").strip(), ItemForm.text(en));
    }
}

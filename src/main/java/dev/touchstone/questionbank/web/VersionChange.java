package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.Blank;
import dev.touchstone.questionbank.ImportItem;
import dev.touchstone.questionbank.ImportItemId;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.TypingTask;
import dev.touchstone.shared.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A part of a question that differs between two versions.
 *
 * @param key message key of the part
 * @param pieces the old and the new text, interleaved
 */
public record VersionChange(String key, List<TextDiff.Piece> pieces) {

    private static final Set<String> LISTS = Set.of("options", "blanks", "marking", "typing", "fields");

    static List<VersionChange> between(QuestionVersion before, QuestionVersion after) {
        var old = parts(before);
        var changes = new ArrayList<VersionChange>();
        parts(after).forEach((part, text) -> {
            var was = old.getOrDefault(part, "");
            if (!was.equals(text)) {
                var pieces = LISTS.contains(part) ? TextDiff.ofLines(was, text) : TextDiff.of(was, text);
                changes.add(new VersionChange("questionbank.form." + part, pieces));
            }
        });
        return changes;
    }

    /** What accepting would change, for the items that would become new versions. */
    static Map<ImportItemId, List<VersionChange>> of(List<ImportItem> items) {
        var changes = new LinkedHashMap<ImportItemId, List<VersionChange>>();
        for (var item : items) {
            var before = item.revised();
            if (before != null && item.isOpen()) {
                changes.put(item.id(), ofTexts(between(before, before.with(item.draft()))));
            }
        }
        return changes;
    }

    /** A file says nothing of when to look again. */
    private static List<VersionChange> ofTexts(List<VersionChange> changes) {
        return changes.stream()
                .filter(change -> !change.key().equals("questionbank.form.reviewBy"))
                .toList();
    }

    private static Map<String, String> parts(QuestionVersion version) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("points", version.points().stripTrailingZeros().toPlainString());
        parts.put("stem", text(version.stem()));
        parts.put(
                "options",
                version.options().stream()
                        .map(option -> (version.key().contains(option.label()) ? "✓ " : "") + option.label() + ". "
                                + text(option.text()))
                        .collect(Collectors.joining("\n")));
        parts.put("credit", Objects.requireNonNullElse(version.creditTold(), ""));
        parts.put("blanks", version.blanks().stream().map(Blank::shown).collect(Collectors.joining("\n")));
        parts.put("typing", typing(version.task().typing()));
        parts.put(
                "fields",
                version.task().fields().stream()
                        .map(field -> text(field.label()) + " [" + field.lines() + "]")
                        .collect(Collectors.joining("\n")));
        parts.put("reasoned", version.reasoned() ? "✓" : "");
        parts.put("reference", text(version.referenceAnswer()));
        parts.put("analysis", text(version.analysis()));
        parts.put("guidance", text(version.guidance()));
        parts.put("redLines", text(version.redLines()));
        parts.put(
                "reviewBy", version.reviewBy() == null ? "" : version.reviewBy().toString());
        parts.put(
                "marking",
                version.markingPoints().stream()
                        .map(point -> text(point.text()) + " ["
                                + point.points().stripTrailingZeros().toPlainString() + "]")
                        .collect(Collectors.joining("\n")));
        return parts;
    }

    private static String typing(@Nullable TypingTask task) {
        return task == null
                ? ""
                : "%s%n%d s · %d – %d".formatted(task.text(), task.seconds(), task.floor(), task.goal());
    }

    private static String text(@Nullable LocalizedText text) {
        if (text == null) {
            return "";
        }
        return text.en() == null ? text.zh() : text.zh() + "\n" + text.en();
    }
}

package dev.touchstone.questionbank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Finds the questions of a file that nearly repeat an earlier one of it, over like options. Two that differ in their numbers are
 * exercises of their own: so only questions with the same numbers are held against each other, which also bounds the work on files
 * that were made from a template.
 */
final class NearInFile {

    private final Map<ImportItemId, ImportRow> rows = new HashMap<>();
    private final Map<ImportItemId, QuestionDraft> drafts;
    private final Map<ImportItemId, Integer> found = new ConcurrentHashMap<>();

    private NearInFile(Map<ImportItemId, QuestionDraft> drafts) {
        this.drafts = drafts;
    }

    /**
     * The position of the earlier one, of those that resemble one. What was left out is nobody's earlier one; what is in the bank by
     * now still is, so that nothing changes for the rest of a file when some of it is taken.
     */
    static Map<ImportItemId, Integer> of(List<ImportRow> rows, Map<ImportItemId, QuestionDraft> drafts) {
        var near = new NearInFile(drafts);
        near.byNumbers(rows).values().stream().filter(group -> group.size() > 1).forEach(near::search);
        return near.found;
    }

    private Map<String, Map<ImportItemId, String>> byNumbers(List<ImportRow> all) {
        var groups = new HashMap<String, Map<ImportItemId, String>>();
        for (var row : all) {
            if (row.taken() != null || !row.excluded()) {
                var key = Stems.key(row.content().stem());
                rows.put(row.id(), row);
                groups.computeIfAbsent(numbers(key), any -> new LinkedHashMap<>())
                        .put(row.id(), key);
            }
        }
        return groups;
    }

    private static String numbers(String key) {
        var numbers = new StringBuilder();
        for (int at = 0; at < key.length(); at++) {
            boolean digit = Character.isDigit(key.charAt(at));
            if (digit && at > 0 && !numbers.isEmpty() && !Character.isDigit(key.charAt(at - 1))) {
                numbers.append(' ');
            }
            if (digit) {
                numbers.append(key.charAt(at));
            }
        }
        return numbers.toString();
    }

    private void search(Map<ImportItemId, String> stems) {
        var search = new NearStems<>(stems);
        new ArrayList<>(stems.entrySet()).parallelStream().forEach(stem -> {
            var row = Objects.requireNonNull(rows.get(stem.getKey()));
            search.nearest(stem.getValue(), other -> isEarlier(other, row, stem.getValue(), stems))
                    .map(rows::get)
                    .ifPresent(earlier -> found.put(row.id(), earlier.position()));
        });
    }

    /** The very same stem is another matter. */
    private boolean isEarlier(ImportItemId other, ImportRow row, String key, Map<ImportItemId, String> stems) {
        var earlier = Objects.requireNonNull(rows.get(other));
        return earlier.position() < row.position()
                && !key.equals(stems.get(other))
                && Stems.alike(options(other), options(row.id()));
    }

    private Collection<String> options(ImportItemId item) {
        return Twin.texts(Objects.requireNonNull(drafts.get(item)).options());
    }

    /** What the last check found. */
    static Map<ImportItemId, Integer> kept(List<ImportRow> rows) {
        return rows.stream()
                .filter(row -> row.finding().resembles() != null)
                .collect(Collectors.toMap(
                        ImportRow::id,
                        row -> Objects.requireNonNull(row.finding().resembles())));
    }
}

package dev.touchstone.questionbank.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tables that say what earns how many points. They are read as criteria, a line each with its points behind it. */
final class RubricTables {

    private static final Pattern WHAT = Pattern.compile(
            "(?:得分|评分|采分|给分|扣分|考核|评价|答题)(?:点|要点|项|项目|内容|标准|细则|依据)|要点|步骤|criteri(?:on|a)|markingpoints?|whatearnspoints");
    private static final Pattern NUMBERING = Pattern.compile("序号|编号|题号|no|#");
    private static final Pattern FIGURE =
            Pattern.compile("[-+]?\\s?(\\d{1,3}(?:\\.\\d{1,2})?)\\s?(?:分|points?|marks?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUM = Pattern.compile("合计|总计|总分|小计|满分|total|sum", Pattern.CASE_INSENSITIVE);
    private static final String LABEL = "评分标准：";

    private final Map<Integer, String> written = new HashMap<>();

    /** Takes such a table; false when it is none. */
    boolean take(List<Tables.Row> rows, String whole) {
        var head = rows.get(0).cells().stream().map(HeaderWords::bare).toList();
        var points = HeaderWords.find(head, HeaderWords.POINTS, List.of());
        var what = HeaderWords.find(head, WHAT, List.of());
        if (rows.size() < 2
                || points < 0
                || what < 0
                || what == points
                || !rows.stream().skip(1).allMatch(row -> says(row, points))) {
            return false;
        }
        replace(rows.get(0), whole, LABEL);
        for (var row : rows.subList(1, rows.size())) {
            replace(row, whole, line(row, head, points));
        }
        return true;
    }

    private static boolean says(Tables.Row row, int points) {
        return row.cells().size() > points
                && FIGURE.matcher(Folding.fold(row.cells().get(points)).strip()).matches();
    }

    /** A row that only adds up says nothing. */
    private static String line(Tables.Row row, List<String> head, int points) {
        var words = IntStream.range(0, row.cells().size())
                .filter(column -> column != points
                        && !(column < head.size()
                                && NUMBERING.matcher(head.get(column)).matches()))
                .mapToObj(column -> row.cells().get(column).replace(Cells.BREAK, ' '))
                .filter(cell -> !cell.isBlank())
                .toList();
        if (words.isEmpty() || SUM.matcher(words.get(0).strip()).matches()) {
            return "";
        }
        var figure = FIGURE.matcher(Folding.fold(row.cells().get(points)).strip());
        return figure.matches() ? String.join("：", words) + "（" + figure.group(1) + "分）" : String.join("：", words);
    }

    /** What stands in the row gives way to one line. */
    private void replace(Tables.Row row, String whole, String line) {
        for (var i = row.start(); i < Math.min(row.end(), whole.length()); i++) {
            written.put(i, "");
        }
        written.put(row.start(), line);
    }

    /** What is read instead of the character; null when it stays. */
    @Nullable
    String shown(int offset) {
        return written.get(offset);
    }
}

package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which column of a table holds what; -1 where there is none.
 *
 * @param options columns of single options, in order
 */
record TableColumns(
        int ordinal,
        int type,
        int stem,
        List<Integer> options,
        int allOptions,
        int key,
        int analysis,
        int points,
        int section) {

    private static final Pattern ORDINAL = Pattern.compile("题号|序号|编号|no\\.?|#|id|number", Pattern.CASE_INSENSITIVE);
    private static final Pattern TYPE = Pattern.compile("题型|类型|(?:题目|试题)类型|type", Pattern.CASE_INSENSITIVE);
    private static final Pattern STEM = Pattern.compile(
            "(?:题目|试题|问题|题干)(?:内容|描述|文本)?|题干|内容|面试题|面试问题|question(?: text)?|stem", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPTION =
            Pattern.compile("(?:选项|答案|option|choice)?\\s?([A-J])\\s?(?:选项|项)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPTIONS =
            Pattern.compile("(?:备选|可选)?(?:选项|项|答案)(?:内容)?|options|choices", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY = Pattern.compile(
            "(?:正确|标准|参考)?(?:答案|选项)|参考回答|答题要点|要点|answer|key|correct(?: answer)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANALYSIS =
            Pattern.compile("(?:答案|试题|题目)?(?:解析|分析|说明|解释)|考察点|explanation|feedback", Pattern.CASE_INSENSITIVE);
    private static final Pattern POINTS = Pattern.compile("分值|分数|得分|points?|marks?|score", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECTION =
            Pattern.compile("章节|分类|类别|知识点|模块|category|section", Pattern.CASE_INSENSITIVE);
    private static final Pattern TYPE_CELL = Pattern.compile(".{0,4}(?:单选|多选|判断|填空|简答|问答|案例|情景).{0,3}");

    /** Columns as the first row names them, if it names a stem and something to go with it. */
    static Optional<TableColumns> named(List<String> row) {
        var cells = row.stream().map(cell -> Folding.fold(cell).strip()).toList();
        var options = new ArrayList<Integer>();
        for (var i = 0; i < cells.size(); i++) {
            var letter = OPTION.matcher(cells.get(i));
            if (letter.matches() && Labels.letter(options.size()).equalsIgnoreCase(letter.group(1))) {
                options.add(i);
            }
        }
        var key = find(cells, KEY);
        var all = options.isEmpty() ? find(cells, OPTIONS, key) : -1;
        var columns = new TableColumns(
                find(cells, ORDINAL),
                find(cells, TYPE),
                find(cells, STEM),
                options,
                all,
                key,
                find(cells, ANALYSIS),
                find(cells, POINTS),
                find(cells, SECTION));
        var useful = columns.key >= 0 || options.size() > 1 || columns.type >= 0 || columns.analysis >= 0;
        return columns.stem >= 0 && useful ? Optional.of(columns) : Optional.empty();
    }

    private static int find(List<String> cells, Pattern name, int... taken) {
        for (var i = 0; i < cells.size(); i++) {
            if (name.matcher(cells.get(i)).matches() && (taken.length == 0 || taken[0] != i)) {
                return i;
            }
        }
        return -1;
    }

    /** Columns guessed from rows without a header: a type, a stem, options and a key in this order. */
    static Optional<TableColumns> guessed(List<List<String>> rows) {
        var width = rows.stream().mapToInt(List::size).max().orElse(0);
        var type = -1;
        var key = -1;
        var stem = -1;
        for (var column = 0; column < width; column++) {
            var cells = cells(rows, column);
            if (type < 0
                    && cells.stream().allMatch(cell -> TYPE_CELL.matcher(cell).matches())) {
                type = column;
            } else if (cells.stream().allMatch(TableColumns::isKey)) {
                key = column;
            } else if (stem < 0
                    && cells.size() == rows.size()
                    && cells.stream().mapToInt(String::length).average().orElse(0) >= 6) {
                stem = column;
            }
        }
        if (stem < 0 || key <= stem || type < 0 && key - stem < 3) {
            return Optional.empty();
        }
        var options = new ArrayList<Integer>();
        for (var column = stem + 1; column < key; column++) {
            options.add(column);
        }
        return Optional.of(new TableColumns(-1, type, stem, options, -1, key, key + 1 < width ? key + 1 : -1, -1, -1));
    }

    /** The cells of a column that are not empty; a single dash when there are none. */
    private static List<String> cells(List<List<String>> rows, int column) {
        var cells = rows.stream()
                .map(row -> column < row.size() ? Folding.fold(row.get(column)).strip() : "")
                .filter(cell -> !cell.isEmpty())
                .toList();
        return cells.isEmpty() ? List.of("-") : cells;
    }

    private static boolean isKey(String cell) {
        return KeyReader.isLetters(cell) || Judgements.of(cell) != null;
    }
}

package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages of a printed document as one text: what stands at the edge of most of them is the paper's, not the text's. */
final class PdfPages {

    private static final int EDGE = 2;
    private static final Pattern CONTENT =
            Pattern.compile("^\\s*(?:[A-Ja-j][.、．)）:：]|[^:：]{0,6}答案|解析|[(（]|\\d{1,3}\\s?[.、．)）]).*");

    private PdfPages() {}

    static String joined(List<String> pages) {
        var sheets = pages.stream().map(PdfPages::lines).toList();
        var tops = new HashMap<String, Integer>();
        var feet = new HashMap<String, Integer>();
        for (var sheet : sheets) {
            edge(sheet, true).forEach(line -> tops.merge(shape(line), 1, Integer::sum));
            edge(sheet, false).forEach(line -> feet.merge(shape(line), 1, Integer::sum));
        }
        return sheets.stream()
                .map(sheet -> withoutFeet(withoutTop(sheet, tops, pages.size()), feet, pages.size()))
                .map(lines -> String.join("\n", lines))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> lines(String page) {
        return page.lines().filter(line -> !line.isBlank()).toList();
    }

    private static List<String> edge(List<String> lines, boolean top) {
        var size = Math.min(EDGE, lines.size());
        return top ? lines.subList(0, size) : lines.subList(lines.size() - size, lines.size());
    }

    private static List<String> withoutTop(List<String> lines, Map<String, Integer> tops, int pages) {
        var from = 0;
        while (from < Math.min(EDGE, lines.size()) && runs(lines.get(from), tops, pages)) {
            from++;
        }
        return lines.subList(from, lines.size());
    }

    private static List<String> withoutFeet(List<String> lines, Map<String, Integer> feet, int pages) {
        var kept = new ArrayList<>(lines);
        for (var i = 0; i < EDGE && !kept.isEmpty() && runs(kept.get(kept.size() - 1), feet, pages); i++) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    private static boolean runs(String line, Map<String, Integer> edges, int pages) {
        return pages > 1
                && edges.getOrDefault(shape(line), 0) * 2 > pages
                && !CONTENT.matcher(line).matches();
    }

    private static String shape(String line) {
        return line.replaceAll("[\\d\\s]", "");
    }
}

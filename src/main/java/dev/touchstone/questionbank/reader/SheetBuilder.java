package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a document to a sheet: mark-up decoration and site noise go, everything else stays as printed. */
final class SheetBuilder {

    private static final Pattern QUOTE = Pattern.compile("^\\s{0,20}((?:>\\s?){1,10})");
    private static final Pattern HEADING =
            Pattern.compile("^\\s{0,20}(?:(?:[-*+]|\\d{1,3}\\.)\\s{1,5})?(#{1,6})\\s{1,10}(?=\\S)");
    private static final Pattern RULE = Pattern.compile("^\\s*(?:[-=*_~—－─━]\\s?){3,300}$");
    private static final Pattern BOLD = Pattern.compile(
            "\\*\\*([^*\\n]{1,500}?)\\*\\*|(?<![\\p{L}\\p{N}_])__([^_\\n]{1,500}?)__(?![\\p{L}\\p{N}_])");

    private final MappedText sheet;
    private final ArrayList<Sheet.Line> lines = new ArrayList<>();
    private boolean gap = true;

    private SheetBuilder(int expected) {
        sheet = new MappedText(expected);
    }

    static Sheet build(MappedText text) {
        var builder = new SheetBuilder(text.length());
        var noise = new NoiseLines(text.toString());
        var start = 0;
        var whole = text.toString();
        for (var number = 0; start <= whole.length(); number++) {
            var end = whole.indexOf('\n', start);
            end = end < 0 ? whole.length() : end;
            builder.line(text, whole.substring(start, end), start, noise.isNoise(number));
            start = end + 1;
        }
        return new Sheet(
                builder.sheet,
                builder.lines.isEmpty() ? java.util.List.of(new Sheet.Line(0, 0, true, 0, 0)) : builder.lines);
    }

    private void line(MappedText text, String line, int start, boolean noise) {
        if (noise || line.isBlank() || RULE.matcher(line).matches()) {
            gap = true;
            return;
        }
        var quote = QUOTE.matcher(line);
        var from = quote.find() ? quote.end() : 0;
        var depth = from == 0
                ? 0
                : (int) quote.group(1).chars().filter(c -> c == '>').count();
        var heading = HEADING.matcher(line).region(from, line.length());
        var level = heading.lookingAt() ? heading.group(1).length() : 0;
        if (line.substring(from).isBlank()) {
            gap = true;
            return;
        }
        add(text, line, start, from, level == 0 ? null : heading, level, depth);
    }

    private void add(
            MappedText text,
            String line,
            int start,
            int from,
            @org.jspecify.annotations.Nullable Matcher heading,
            int level,
            int depth) {
        if (sheet.length() > 0) {
            sheet.append('\n', text.origin(start - 1));
        }
        var begin = sheet.length();
        var bold = BOLD.matcher(line).useTransparentBounds(true);
        var at = from;
        while (at < line.length()) {
            if (heading != null && at == heading.start(1)) {
                at = heading.end();
            }
            if (line.charAt(at) == '*' || line.charAt(at) == '_') {
                bold.region(at, line.length());
                if (bold.lookingAt()) {
                    var group = bold.group(1) != null ? 1 : 2;
                    sheet.append(text, start + bold.start(group), start + bold.end(group));
                    at = bold.end();
                    continue;
                }
            }
            sheet.append(text.charAt(start + at), text.origin(start + at));
            at++;
        }
        lines.add(new Sheet.Line(begin, sheet.length(), gap, level, depth));
        gap = false;
    }
}

package dev.touchstone.questionbank.reader;

import java.util.regex.Pattern;

/** Tags of web pages within other text, as in notes that fold their answers away: they say nothing that is read. */
final class InlineTags {

    private static final Pattern CODE = Pattern.compile("(?<!`)`([^`\\n]{1,200})`(?!`)");

    private static final Pattern TAG = Pattern.compile(
            "(?i)<(?:(br)\\s?/?|/?(?:details|summary|font|span|div|p|center|img|strong|b|em|sup|sub|kbd)(?:\\s[^<>\\n]{0,300})?/?)>");

    private InlineTags() {}

    static MappedText settle(MappedText text) {
        return untagged(text.toString().indexOf('`') < 0 ? text : withoutCode(text));
    }

    private static MappedText withoutCode(MappedText text) {
        var settled = new MappedText(text.length());
        var from = 0;
        for (var code = CODE.matcher(text.toString()); code.find(); from = code.end()) {
            settled.append(text, from, code.start()).append(text, code.start(1), code.end(1));
        }
        return settled.append(text, from, text.length());
    }

    private static MappedText untagged(MappedText text) {
        var whole = text.toString();
        if (whole.indexOf('<') < 0 || whole.indexOf('>') < 0) {
            return text;
        }
        var settled = new MappedText(text.length());
        var from = 0;
        for (var tag = TAG.matcher(whole); tag.find(); from = tag.end()) {
            settled.append(text, from, tag.start());
            if (tag.group(1) != null) {
                settled.append(inRow(whole, tag.start()) ? Cells.BREAK : '\n', text.origin(tag.start()));
            }
        }
        return from == 0 ? text : settled.append(text, from, text.length());
    }

    /** Whether a line is a row of a table, of which the line end is one within a cell. */
    private static boolean inRow(String whole, int at) {
        var stop = whole.indexOf('\n', at);
        var line = whole.substring(whole.lastIndexOf('\n', at) + 1, stop < 0 ? whole.length() : stop);
        return line.indexOf('\t') >= 0 || line.indexOf('|') >= 0;
    }
}

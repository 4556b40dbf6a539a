package dev.touchstone.questionbank.reader;

import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Pattern;

/** A web page as lines: blocks end lines, headings keep their level, ordered lists their numbers, table cells are parted by tabs. */
final class HtmlText {

    private static final Pattern PAGE = Pattern.compile(
            "^\\s*(?:<!--.{0,2000}?-->\\s*)?<(?:!doctype\\s+html|html|head|body|div|p|table|h[1-6]|ol|ul|article|section)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TAG =
            Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]{0,15}(?::[A-Za-z0-9]{1,15})?)(?:\\s[^<>]{0,4000})?/?>|<!--|<!");

    private static final int LONGEST_CELL = 600;

    private static final Pattern TEASER = Pattern.compile(
            "^\\s*(?:点击|点此|单击)?(?:查看|显示|展开|公布|揭晓)?|^\\s*(?:show|view|reveal|see)(?: the)?\\b",
            Pattern.CASE_INSENSITIVE);

    private final String page;
    private final StringBuilder text;
    private final BitSet emphasised = new BitSet();
    private final HtmlEmphasis emphasis = new HtmlEmphasis();
    private final HtmlLists lists = new HtmlLists();
    private int summary;
    private int cell = -1;

    private HtmlText(String page) {
        this.page = page;
        this.text = new StringBuilder(page.length());
    }

    static boolean matches(String content) {
        return PAGE.matcher(content).lookingAt();
    }

    static String read(String page) {
        return new HtmlText(page).read();
    }

    private String read() {
        var tag = TAG.matcher(page);
        var from = 0;
        while (tag.find(from)) {
            words(page.substring(from, tag.start()));
            var name = tag.group(2) == null ? "!" : tag.group(2).toLowerCase(Locale.ROOT);
            from = skipped(name, tag.group(1) != null && !tag.group(1).isEmpty(), tag.group(), tag.end());
        }
        words(page.substring(from));
        return Emphasis.ticked(text, emphasised);
    }

    private void words(String raw) {
        var start = text.length();
        text.append(Html.entities(raw.replaceAll("[ \\t\\r\\n]+", " ")));
        emphasised.set(start, text.length(), emphasis.isOn());
    }

    /** Handles a tag; returns where reading goes on. */
    private int skipped(String name, boolean closing, String tag, int end) {
        emphasis.tag(name, tag, closing);
        switch (name) {
            case "script", "style", "head", "template" -> {
                return closing ? end : after("</" + name, end);
            }
            case "!" -> {
                return page.startsWith("--", end - 2) ? after("-->", end) : after(">", end - 1);
            }
            case "summary" -> summary(closing);
            case "details" -> text.append('\n');
            case "td", "th" -> cell(closing);
            case "ol", "ul" -> lists.tag(name, tag, closing, text);
            case "li" -> text.append(closing ? "" : "\n" + lists.number());
            case "input" -> text.append(lists.box(tag));
            case "tr" -> text.append(closing ? "" : "\n");
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                text.append(closing ? "\n" : "\n" + "#".repeat(name.charAt(1) - '0') + " ");
            case "table" -> {
                cell = -1;
                text.append('\n');
            }
            case "p", "div", "br", "section", "article", "dt", "dd", "blockquote", "pre" -> text.append('\n');
            default -> {}
        }
        return end;
    }

    /** Paragraphs within a cell of a few lines do not end the row. */
    private void cell(boolean closing) {
        if (closing && cell >= 0 && text.length() - cell <= LONGEST_CELL) {
            inOneLine(cell, text.length());
        }
        cell = closing ? -1 : text.length();
        text.append(closing ? "\t" : "");
    }

    private void inOneLine(int from, int to) {
        var end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            text.setCharAt(--end, ' ');
        }
        var begun = false;
        for (var i = from; i < end; i++) {
            if (text.charAt(i) == '\n') {
                text.setCharAt(i, begun ? Cells.BREAK : ' ');
            } else {
                begun |= text.charAt(i) != ' ';
            }
        }
    }

    /** What a fold-out is called: "See the answer" labels what it hides. */
    private void summary(boolean closing) {
        if (!closing) {
            text.append('\n');
            summary = text.length();
            return;
        }
        var label = TEASER.matcher(text.substring(Math.min(summary, text.length())))
                .replaceFirst("")
                .strip();
        if (!label.isEmpty() && FieldLabels.isLabel(Folding.fold(label + ":"))) {
            text.setLength(summary);
            text.append(label).append("：");
        } else {
            text.append('\n');
        }
    }

    private int after(String mark, int from) {
        var at = page.toLowerCase(Locale.ROOT).indexOf(mark, from);
        var close = at < 0 ? -1 : page.indexOf('>', at);
        return close < 0 ? page.length() : close + 1;
    }
}

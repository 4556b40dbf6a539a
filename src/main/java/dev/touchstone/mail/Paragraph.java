package dev.touchstone.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a letter's body.
 *
 * @param lines its lines; the label alone for a button
 * @param target where the button leads: an address or the mark of a secret link; empty for plain words
 */
record Paragraph(List<String> lines, String target) {

    private static final String TARGET = "https?://[^\\s\"<>]+|" + Marks.LINK_BEGINS + "\\w+" + Marks.LINK_ENDS;

    /** Cuts a filled-in body into paragraphs; lines that only held absent sections disappear. */
    static List<Paragraph> of(String filled) {
        var found = new ArrayList<Paragraph>();
        var open = new ArrayList<String>();
        for (var marked : filled.split("\n", -1)) {
            var line = marked.replace(String.valueOf(Marks.NOTHING), "").stripTrailing();
            if (line.isBlank() && line.length() < marked.stripTrailing().length()) {
                continue;
            }
            var button = line.startsWith(String.valueOf(Marks.BUTTON));
            if (button || line.isBlank()) {
                close(open, found);
            }
            if (button) {
                found.add(button(line.substring(1)));
            } else if (!line.isBlank()) {
                open.addAll(List.of(line.split(String.valueOf(Marks.LINE_BREAK), -1)));
            }
        }
        close(open, found);
        return found;
    }

    boolean isButton() {
        return !target.isEmpty();
    }

    private static void close(List<String> open, List<Paragraph> found) {
        if (!open.isEmpty()) {
            found.add(new Paragraph(List.copyOf(open), ""));
            open.clear();
        }
    }

    private static Paragraph button(String line) {
        int colon = line.lastIndexOf(": ");
        var target = colon < 0 ? "" : line.substring(colon + 2).strip();
        if (!target.matches(TARGET)) {
            throw new IllegalArgumentException("A button needs 'Label: ' and an http(s) address at its end");
        }
        return new Paragraph(List.of(line.substring(0, colon).strip()), target);
    }
}

package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/** What a paragraph of a Word document shows: its words, the level of its heading, the text boxes anchored to it. */
final class WordRuns {

    private static final String BOXED =
            "declare namespace w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' .//w:txbxContent";

    private static final Pattern PLAIN_COLOR = Pattern.compile("(?i)auto|([0-4][0-9a-f]){3}");
    private static final Pattern REFERENCE = Pattern.compile("\\[(?:footnote|endnote)Ref:\\d+]");
    private static final Pattern NOTE = Pattern.compile("\\[\\d+: (.*?)]\\s*(?=\\[\\d+: |$)", Pattern.DOTALL);
    private static final int LONGEST_HEADING = 40;
    private static final XmlOptions INNER = new XmlOptions().setSaveInner();

    private WordRuns() {}

    /** Takes out the words that nobody sees, on the screen or on paper. */
    static void dropHidden(XWPFParagraph paragraph) {
        for (var run : paragraph.getRuns()) {
            if (run.isVanish()) {
                run.getCTR().setTArray(new CTText[0]);
            }
        }
    }

    /** Without its footnotes and what refers to them. */
    static String text(XWPFParagraph paragraph) {
        var words = paragraph.getText();
        var notes = paragraph.getFootnoteText();
        return notes == null || notes.isEmpty() || !words.endsWith(notes)
                ? words
                : unreferred(words.substring(0, words.length() - notes.length()));
    }

    private static String unreferred(String words) {
        return REFERENCE.matcher(words).replaceAll("");
    }

    /** The footnotes of a paragraph: a key as the line of one, anything else in brackets. */
    static List<String> notes(XWPFParagraph paragraph) {
        var notes = paragraph.getFootnoteText();
        return notes == null || notes.isEmpty()
                ? List.of()
                : NOTE.matcher(notes)
                        .results()
                        .map(note -> note.group(1).strip())
                        .filter(note -> !note.isEmpty())
                        .map(WordRuns::note)
                        .toList();
    }

    private static String note(String note) {
        if (KeyReader.isLetters(note) || Judgements.of(note) != null) {
            return "答案：" + note;
        }
        return FieldLabels.begins(note) ? note : "（" + note + "）";
    }

    /** Marks the characters that stand out, for a paragraph that is written from {@code offset} on. */
    static void emphasised(XWPFParagraph paragraph, int offset, BitSet marks) {
        var at = offset;
        for (var run : paragraph.getRuns()) {
            var size = unreferred(run.text()).length();
            marks.set(at, at + size, standsOut(run));
            at += size;
        }
    }

    private static boolean standsOut(XWPFRun run) {
        var color = run.getColor();
        return run.isBold()
                || isUnderlined(run)
                || run.isHighlighted()
                || color != null && !PLAIN_COLOR.matcher(color).matches();
    }

    private static boolean isUnderlined(XWPFRun run) {
        return run.getUnderline() != UnderlinePatterns.NONE;
    }

    /** Whether underlined words are answers from here on: after the heading of such a section and before the next one. */
    static boolean announcesBlanks(String words, boolean before) {
        var heading = words.length() <= LONGEST_HEADING && Vocabulary.namesType(Folding.fold(words));
        return heading ? words.contains("填空") : before;
    }

    /** The paragraph with a blank for each underlined answer, and the answers behind it. */
    static String withBlanks(XWPFParagraph paragraph, String words) {
        var shown = new StringBuilder();
        var answers = new ArrayList<String>();
        for (var run : paragraph.getRuns()) {
            if (isUnderlined(run) && !run.text().isBlank()) {
                shown.append("____");
                answers.add(run.text().strip());
            } else {
                shown.append(run.text());
            }
        }
        return answers.isEmpty() ? words : shown + "（" + String.join("；", answers) + "）";
    }

    static String heading(XWPFParagraph paragraph, String words) {
        var style = paragraph.getStyle();
        if (style == null || words.isBlank()) {
            return "";
        }
        var level = style.replaceAll("(?i)^(?:heading|标题)\\s?([1-6])$", "$1");
        return level.matches("[1-6]") ? "#".repeat(Integer.parseInt(level)) + " " : "";
    }

    /** The paragraphs of text boxes. Word keeps a second copy for old programs, which is left aside. */
    static List<List<XWPFParagraph>> boxes(XWPFParagraph paragraph) {
        var boxes = new ArrayList<List<XWPFParagraph>>();
        for (var box : paragraph.getCTP().selectPath(BOXED)) {
            if (!isOldCopy(box)) {
                boxes.add(inside(box, paragraph));
            }
        }
        return boxes;
    }

    private static boolean isOldCopy(XmlObject box) {
        try (var outer = box.newCursor()) {
            while (outer.toParent() && !outer.isStartdoc()) {
                if (outer.getName().getLocalPart().equals("Fallback")) {
                    return true;
                }
            }
            return false;
        }
    }

    private static List<XWPFParagraph> inside(XmlObject box, XWPFParagraph anchor) {
        var paragraphs = new ArrayList<XWPFParagraph>();
        try (var cursor = box.newCursor()) {
            for (var more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
                if (cursor.getName().getLocalPart().equals("p")) {
                    paragraphs.add(new XWPFParagraph(CTP.Factory.parse(cursor.xmlText(INNER)), anchor.getBody()));
                }
            }
            return paragraphs;
        } catch (XmlException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

package dev.touchstone.questionbank.writer;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;

/** The paper as Word holds it: A4, Song type, what belongs together on one page. */
final class PaperPage implements Closeable {

    /** In twentieths of a point. */
    private static final int A4_WIDE = 11_906;

    private static final int A4_HIGH = 16_838;
    private static final int MARGIN = 1_247;
    private static final int INDENT = 420;
    private static final int SMALL_GAP = 40;
    private static final int GAP = 160;

    private static final int TITLE = 18;
    private static final int HEADING = 12;
    private static final double BODY = 10.5;

    private final XWPFDocument document = new XWPFDocument();
    private final Words words;

    PaperPage(Words words) {
        this.words = words;
        var size = document.getDocument().getBody().addNewSectPr();
        size.addNewPgSz().setW(BigInteger.valueOf(A4_WIDE));
        size.getPgSz().setH(BigInteger.valueOf(A4_HIGH));
        var margins = size.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        fonts.setEastAsia("宋体");
        var styles = document.createStyles();
        styles.setDefaultFonts(fonts);
        styles.setEastAsia("zh-CN");
    }

    void title(List<PaperSection> sections, boolean toFillIn) {
        var total = sections.stream().map(PaperSection::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        var count = sections.stream()
                .mapToInt(section -> section.questions().size())
                .sum();
        var title = paragraph(0, GAP);
        title.setAlignment(ParagraphAlignment.CENTER);
        write(title, words.say("questionbank.export.paper"), TITLE, true);
        var sub = paragraph(0, GAP);
        sub.setAlignment(ParagraphAlignment.CENTER);
        write(sub, words.say("questionbank.export.paper.sub", String.valueOf(count), Plain.number(total)), BODY, false);
        if (toFillIn) {
            var line = paragraph(0, GAP);
            line.setAlignment(ParagraphAlignment.CENTER);
            write(line, words.say("questionbank.export.paper.who"), BODY, false);
        }
    }

    void heading(String text) {
        var heading = paragraph(0, GAP);
        heading.setSpacingBefore(GAP);
        heading.setKeepNext(true);
        write(heading, text, HEADING, true);
    }

    /** @param more whether something follows that belongs on the same page */
    void stem(int number, String points, String text, boolean more) {
        var stem = paragraph(0, SMALL_GAP);
        stem.setSpacingBefore(GAP);
        stem.setKeepNext(more);
        write(stem, number + ". " + points + text, BODY, false);
    }

    void option(String letter, String text, boolean more) {
        var option = paragraph(INDENT, SMALL_GAP);
        option.setKeepNext(more);
        write(option, letter + ". " + text, BODY, false);
    }

    void note(Notes.Field field) {
        var note = paragraph(INDENT, SMALL_GAP);
        write(note, field.label(), BODY, true);
        write(note, (field.text().contains("\n") ? "\n" : "") + field.text(), BODY, false);
    }

    void key(int number, List<Notes.Field> notes) {
        var first = paragraph(0, SMALL_GAP);
        first.setSpacingBefore(GAP);
        write(first, number + ". ", BODY, false);
        for (var i = 0; i < notes.size(); i++) {
            if (i > 0) {
                note(notes.get(i));
            } else {
                write(first, notes.get(i).label(), BODY, true);
                write(first, notes.get(i).text(), BODY, false);
            }
        }
    }

    void keysBegin() {
        var title = paragraph(0, GAP);
        title.setPageBreak(true);
        title.setAlignment(ParagraphAlignment.CENTER);
        write(title, words.say("questionbank.export.keys"), TITLE, true);
    }

    /** Word draws equal borders of neighbours once, hence the one between. */
    void answerLines(int count) {
        for (var i = 0; i < count; i++) {
            var line = paragraph(INDENT, GAP);
            line.setBorderBetween(Borders.SINGLE);
            line.setBorderBottom(Borders.SINGLE);
        }
    }

    void writeTo(OutputStream out) throws IOException {
        document.write(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private XWPFParagraph paragraph(int indent, int after) {
        var paragraph = document.createParagraph();
        paragraph.setIndentationLeft(indent);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    private static void write(XWPFParagraph paragraph, String text, double size, boolean bold) {
        var run = paragraph.createRun();
        run.setFontSize(size);
        run.setBold(bold);
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }
}

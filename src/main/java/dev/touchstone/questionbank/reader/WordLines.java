package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Writes the body of a Word document as text. */
final class WordLines {

    private static final Pattern OPTION =
            Pattern.compile("^[\\s\u3000]*[(（\\[]?[A-Ja-jＡ-Ｊ]\\s?[.．、:：)）\\]].*", Pattern.DOTALL);

    /** A numbered question that fills a cell. */
    private static final Pattern QUESTION =
            Pattern.compile("^\\s*[(（]?\\d{1,3}\\s?[.．、)）]\\s*\\S[^\\n]{7,}.*", Pattern.DOTALL);

    private final StringBuilder text = new StringBuilder();
    private final BitSet emphasised = new BitSet();
    private final WordNumbers numbers;
    private final WordPictures pictures;
    private final boolean boxes;
    private boolean blanks;

    /**
     * To write one document.
     *
     * @param pictures is told those that are come by
     * @param boxes whether the document has text boxes at all
     */
    WordLines(WordPictures pictures, boolean boxes) {
        this(new WordNumbers(), pictures, boxes);
    }

    private WordLines(WordNumbers numbers, WordPictures pictures, boolean boxes) {
        this.numbers = numbers;
        this.pictures = pictures;
        this.boxes = boxes;
    }

    String write(List<? extends IBodyElement> elements) {
        for (var element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                paragraph(paragraph);
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(this::row);
                line("");
            }
        }
        return Emphasis.ticked(text, emphasised);
    }

    private void paragraph(XWPFParagraph paragraph) {
        WordRuns.dropHidden(paragraph);
        var number = numbers.of(paragraph);
        var words = WordRuns.text(paragraph);
        blanks = WordRuns.announcesBlanks(words, blanks);
        var shown = blanks ? WordRuns.withBlanks(paragraph, words) : words;
        text.append(WordRuns.heading(paragraph, words)).append(number);
        if (shown.equals(words)) {
            WordRuns.emphasised(paragraph, text.length(), emphasised);
        }
        line(unmarked(shown) + pictures.marks(paragraph));
        WordRuns.notes(paragraph).forEach(note -> line(unmarked(note)));
        if (boxes) {
            WordRuns.boxes(paragraph).forEach(box -> text.append(inner().write(box)));
        }
    }

    /**
     * One row is one line, its cells parted by tabs; a table of one cell is only a frame, and cells of options stand one below the
     * other, as do cells that are a question each.
     */
    private void row(XWPFTableRow row) {
        var cells = new ArrayList<String>();
        for (XWPFTableCell cell : row.getTableCells()) {
            cells.add(inner().write(cell.getBodyElements()).strip());
        }
        var filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (cells.size() == 1
                || filled.stream().allMatch(cell -> OPTION.matcher(cell).matches())
                || filled.stream().allMatch(cell -> QUESTION.matcher(cell).matches())) {
            filled.forEach(this::line);
        } else {
            line(String.join("\t", cells.stream().map(WordLines::inOneLine).toList()));
        }
    }

    private WordLines inner() {
        return new WordLines(numbers, pictures, boxes);
    }

    /** The sign of a picture stands for nothing else. */
    private static String unmarked(String text) {
        return text.replace(Repair.OBJECT, ' ');
    }

    private static String inOneLine(String cell) {
        return cell.replaceAll("\n{2,}", "\n").replace('\t', ' ').replace('\n', Cells.BREAK);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}

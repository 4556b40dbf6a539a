package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.QuestionVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one table, a row for each question. Every cell is a text, so none is ever a formula. */
final class SheetWriter implements BankWriter {

    private static final int FEWEST_OPTIONS = 4;
    private static final int ROWS_AT_ONCE = 200;
    /** Of a column, in characters. */
    private static final double WIDE = 48;

    private static final double NARROW = 12;

    private static final Carriage CARRIAGE = new Carriage()
            .leavesOut(Part.MANY_OPTIONS, Part.LONG_TEXT, Part.MEASURED)
            .drops(Part.FIELDS)
            .drops(Part.POINT_COMPETENCY, Part.POINT_HINT, Part.ENGLISH, Part.CREDIT, Part.REASON)
            .drops(Part.REFERENCE, question -> !question.blanks().isEmpty())
            .shows(Part.BLANKS, BlankWords::areNotReadBack)
            .shows(Part.TYPE, PrintedTypes::changes)
            .shows(Part.RED_LINES, Part.REVIEW_BY);

    @Override
    public Carriage carriage() {
        return CARRIAGE;
    }

    @Override
    public void write(Iterable<QuestionVersion> questions, Words words, OutputStream out) throws IOException {
        var options = StreamSupport.stream(questions.spliterator(), false)
                .mapToInt(question -> question.options().size())
                .reduce(FEWEST_OPTIONS, Math::max);
        var book = new Workbook(out, "Touchstone", "1.0");
        var sheet = book.newWorksheet(words.say("questionbank.nav"));
        var columns = SheetColumn.all(options);
        head(sheet, columns, words);
        var row = 1;
        for (var question : questions) {
            row(sheet, row++, columns, question, words);
            if (row % ROWS_AT_ONCE == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
        book.finish();
    }

    private static void head(Worksheet sheet, List<SheetColumn> columns, Words words) {
        sheet.freezePane(0, 1);
        for (var column = 0; column < columns.size(); column++) {
            sheet.inlineString(0, column, columns.get(column).heading(words));
            sheet.style(0, column).bold().set();
            sheet.width(column, columns.get(column).isWide() ? WIDE : NARROW);
        }
    }

    private static void row(
            Worksheet sheet, int row, List<SheetColumn> columns, QuestionVersion question, Words words) {
        for (var column = 0; column < columns.size(); column++) {
            var text = columns.get(column).text(question, words);
            if (!text.isEmpty()) {
                sheet.inlineString(row, column, text);
                sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
        }
    }
}

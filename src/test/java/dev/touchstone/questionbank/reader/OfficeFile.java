package dev.touchstone.questionbank.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/**
 * Office documents made from lines. Word: {@code | a | b |} is a table's row, {@code #1 } and {@code #A } a numbered and a lettered
 * paragraph, {@code **…**} a bold one, {@code {{…}}} red words, {@code [^…]} a footnote; {@code ⏎} parts the paragraphs of a cell.
 * Workbook: cells parted by tabs, {@code == name} begins a sheet.
 */
final class OfficeFile {

    private static final Map<String, STNumberFormat.Enum> LISTS =
            Map.of("#1 ", STNumberFormat.DECIMAL, "#A ", STNumberFormat.UPPER_LETTER);

    private static final Pattern PIECE = Pattern.compile("\\{\\{.*?}}|\\[\\^.*?]|.+?(?=\\{\\{|\\[\\^|$)");

    private final XWPFDocument document;
    private final Map<String, BigInteger> lists = new HashMap<>();

    private OfficeFile(XWPFDocument document) {
        this.document = document;
    }

    static byte[] word(String text) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            new OfficeFile(document).write(text.lines().toList());
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Word document whose body is this mark-up. */
    static byte[] wordBody(String body) {
        return wordPart("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + body + "</w:body></w:document>");
    }

    /** A Word document whose text part is this XML. */
    static byte[] wordPart(String xml) {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(word("x")));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var part = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals("word/document.xml") ? xml.getBytes(StandardCharsets.UTF_8) : part);
            }
            out.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] workbook(String text) {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = null;
            for (var line : text.lines().toList()) {
                if (sheet == null || line.startsWith("== ")) {
                    sheet = book.createSheet(line.startsWith("== ") ? line.substring(3) : "Sheet1");
                }
                if (!line.startsWith("== ")) {
                    row(sheet, line.split("\t", -1));
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(XSSFSheet sheet, String[] cells) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (var c = 0; c < cells.length; c++) {
            if (!cells[c].isEmpty()) {
                row.createCell(c).setCellValue(cells[c]);
            }
        }
    }

    private void write(List<String> lines) {
        var rows = new ArrayList<List<String>>();
        for (var line : lines) {
            if (line.startsWith("| ")) {
                rows.add(Arrays.stream(line.substring(2, line.length() - 1).split("\\|"))
                        .map(String::strip)
                        .toList());
                continue;
            }
            table(rows);
            paragraph(line);
        }
        table(rows);
    }

    private void table(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var table = document.createTable(rows.size(), rows.get(0).size());
        for (var r = 0; r < rows.size(); r++) {
            for (var c = 0; c < rows.get(r).size(); c++) {
                cell(table.getRow(r).getCell(c), rows.get(r).get(c));
            }
        }
        rows.clear();
    }

    private static void cell(XWPFTableCell cell, String text) {
        var lines = text.split("⏎", -1);
        cell.setText(lines[0]);
        Arrays.stream(lines)
                .skip(1)
                .forEach(line -> cell.addParagraph().createRun().setText(line));
    }

    private void paragraph(String line) {
        var paragraph = document.createParagraph();
        var list = line.length() > 3 ? LISTS.get(line.substring(0, 3)) : null;
        var bold = line.startsWith("**");
        if (list != null) {
            paragraph.setNumID(lists.computeIfAbsent(line.substring(0, 3), key -> list(list)));
            paragraph.setNumILvl(BigInteger.ZERO);
        }
        if (list == STNumberFormat.DECIMAL) {
            lists.remove("#A ");
        }
        var pieces = PIECE.matcher(list != null ? line.substring(3) : line.replace("**", ""));
        while (pieces.find()) {
            piece(paragraph, pieces.group()).setBold(bold);
        }
    }

    private XWPFRun piece(XWPFParagraph paragraph, String piece) {
        if (piece.startsWith("[^")) {
            var note = document.createFootnote();
            note.createParagraph().createRun().setText(piece.substring(2, piece.length() - 1));
            paragraph.addFootnoteReference(note);
            return paragraph.createRun();
        }
        var run = paragraph.createRun();
        if (piece.startsWith("{{")) {
            run.setColor("FF0000");
        }
        run.setText(piece.replaceAll("^\\{\\{|}}$", ""));
        return run;
    }

    private BigInteger list(STNumberFormat.Enum format) {
        XWPFNumbering numbering =
                document.getNumbering() == null ? document.createNumbering() : document.getNumbering();
        var definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(
                BigInteger.valueOf(numbering.getAbstractNums().size()));
        var level = definition.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal("%1.");
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition)));
    }
}

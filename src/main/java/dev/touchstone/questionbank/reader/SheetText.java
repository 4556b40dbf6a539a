package dev.touchstone.questionbank.reader;

import dev.touchstone.shared.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A spreadsheet as lines, cells parted by tabs; read as a stream, so that its size does not matter. */
final class SheetText {

    private SheetText() {}

    static Workbook read(byte[] content) {
        try (var book = OPCPackage.open(new ByteArrayInputStream(content))) {
            var reader = new XSSFReader(book);
            var lines = new SheetLines();
            var strings = new ReadOnlySharedStringsTable(book);
            var styles = reader.getStylesTable();
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            var pages = new ArrayList<Workbook.Page>();
            while (sheets.hasNext()) {
                try (var sheet = sheets.next()) {
                    var start = lines.length();
                    lines.begin(merged(sheets.getSheetPart()));
                    parse(sheet, new XSSFSheetXMLHandler(styles, strings, lines, new DataFormatter(), false));
                    if (lines.isFilled(start)) {
                        pages.add(new Workbook.Page(sheets.getSheetName(), start, lines.length()));
                    }
                }
            }
            return new Workbook(lines.text(), pages);
        } catch (RefusedException tooLong) {
            throw tooLong;
        } catch (IOException | SAXException | ParserConfigurationException | OpenXML4JException | RuntimeException e) {
            throw ZipContent.refused("xlsx", "Workbook cannot be opened: " + e.getMessage());
        }
    }

    /** They stand behind the cells, so that the sheet is read twice. */
    private static MergedCells merged(PackagePart part) throws IOException, SAXException, ParserConfigurationException {
        var merged = new MergedCells();
        try (var sheet = part.getInputStream()) {
            parse(sheet, merged);
        }
        return merged;
    }

    private static void parse(InputStream sheet, ContentHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        var parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.parse(new InputSource(sheet));
    }
}

package dev.touchstone.questionbank.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;

/** A Word document with pictures: paragraphs of text and of pictures, one below the other. */
public final class PicturedWord {

    private final XWPFDocument document = new XWPFDocument();

    /** Paragraphs. */
    public PicturedWord lines(String... lines) {
        Arrays.stream(lines)
                .forEach(line -> document.createParagraph().createRun().setText(line));
        return this;
    }

    /** A PNG file in a paragraph of its own. */
    public PicturedWord picture(byte[] png) {
        return picture(png, XWPFDocument.PICTURE_TYPE_PNG, "");
    }

    /** A file of any type, with words for those who do not see it. */
    public PicturedWord picture(byte[] file, int type, String words) {
        add(document.createParagraph(), file, type, words);
        return this;
    }

    /** A picture of which the document shows the upper half. */
    PicturedWord cropped(byte[] png) {
        var picture = add(document.createParagraph(), png, XWPFDocument.PICTURE_TYPE_PNG, "");
        picture.getCTPicture().getBlipFill().addNewSrcRect().setB(50_000);
        return this;
    }

    /** A picture in a content control within its paragraph, as Word's forms have it. */
    PicturedWord controlled(byte[] png) {
        var paragraph = document.createParagraph();
        add(paragraph, png, XWPFDocument.PICTURE_TYPE_PNG, "");
        var run = paragraph.getCTP().getRArray(0);
        var control = paragraph.getCTP().addNewSdt();
        control.addNewSdtPr();
        control.addNewSdtContent().addNewR().set(run);
        paragraph.getCTP().removeR(0);
        return this;
    }

    /** A picture in a content control around its paragraph. */
    PicturedWord controlledBlock(byte[] png) {
        var paragraph = document.createParagraph();
        add(paragraph, png, XWPFDocument.PICTURE_TYPE_PNG, "");
        var body = document.getDocument().getBody();
        var control = body.addNewSdt();
        control.addNewSdtPr();
        control.addNewSdtContent().addNewP().set(paragraph.getCTP());
        body.removeP(body.sizeOfPArray() - 1);
        return this;
    }

    /** A picture that is elsewhere. */
    PicturedWord linked(byte[] png) {
        var picture = add(document.createParagraph(), png, XWPFDocument.PICTURE_TYPE_PNG, "");
        var blip = picture.getCTPicture().getBlipFill().getBlip();
        blip.unsetEmbed();
        blip.setLink("rId99");
        return this;
    }

    /** A row of cells; a cell is text, or a picture. */
    PicturedWord row(List<Object> cells) {
        var row = document.getTables().isEmpty()
                ? document.createTable(1, cells.size()).getRow(0)
                : document.getTables().get(0).createRow();
        for (var i = 0; i < cells.size(); i++) {
            var paragraph = row.getCell(i).getParagraphs().get(0);
            if (cells.get(i) instanceof byte[] png) {
                add(paragraph, png, XWPFDocument.PICTURE_TYPE_PNG, "");
            } else {
                paragraph.createRun().setText(cells.get(i).toString());
            }
        }
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        try (document;
                var bytes = new ByteArrayOutputStream()) {
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static XWPFPicture add(XWPFParagraph paragraph, byte[] file, int type, String words) {
        try {
            var picture = paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(file),
                            type,
                            "picture",
                            Units.pixelToEMU(20),
                            Units.pixelToEMU(20));
            paragraph
                    .getRuns()
                    .get(paragraph.getRuns().size() - 1)
                    .getCTR()
                    .getDrawingArray(0)
                    .getInlineArray(0)
                    .getDocPr()
                    .setDescr(words);
            return picture;
        } catch (IOException | InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.touchstone.questionbank.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Keeps the streams of a PDF file from unfolding without end. */
final class PdfBounds {

    private static final long LARGEST = 128L * 1024 * 1024;
    private static final byte[] BEGIN = "stream".getBytes(StandardCharsets.US_ASCII);

    private long left = LARGEST;

    private PdfBounds() {}

    /** Unfolds what is deflated in the file as it lies there and throws it away; refuses UNUSABLE when it is too much. */
    static void check(byte[] content) {
        var bounds = new PdfBounds();
        for (var at = next(content, 0); at >= 0; at = next(content, at)) {
            at = bounds.inflated(content, at);
        }
    }

    /** The same for streams that are folded in another way, which only the loaded document tells; pictures are never unfolded. */
    static void check(PDDocument document) throws IOException {
        var bounds = new PdfBounds();
        var cos = document.getDocument();
        for (var key : cos.getXrefTable().keySet()) {
            var object = cos.getObjectFromPool(key);
            if (object != null && object.getObject() instanceof COSStream stream && !isPicture(stream)) {
                bounds.unfolded(stream);
            }
        }
    }

    private static boolean isPicture(COSStream stream) {
        return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    }

    /** Behind the next word that begins a stream, and its line end. */
    private static int next(byte[] content, int from) {
        for (var i = from; i + BEGIN.length + 1 < content.length; i++) {
            var same = 0;
            while (same < BEGIN.length && content[i + same] == BEGIN[same]) {
                same++;
            }
            if (same == BEGIN.length && (i == 0 || content[i - 1] != 'd')) {
                var end = i + same;
                end += content[end] == '\r' ? 1 : 0;
                return end < content.length && content[end] == '\n' ? end + 1 : end;
            }
        }
        return -1;
    }

    private int inflated(byte[] content, int from) {
        var inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            var buffer = new byte[64 * 1024];
            while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
                take(inflater.inflate(buffer));
            }
            return from + (int) inflater.getBytesRead();
        } catch (DataFormatException otherContent) {
            return from;
        } finally {
            inflater.end();
        }
    }

    private void unfolded(COSStream stream) throws IOException {
        var filters = filters(stream.getFilters());
        if (filters.size() < 2 && filters.stream().noneMatch(COSName.LZW_DECODE::equals)) {
            return;
        }
        InputStream folded = stream.createRawInputStream();
        for (var i = 0; i < filters.size(); i++) {
            var unfolded = new Bounded();
            FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(folded, unfolded, stream, i);
            folded = new ByteArrayInputStream(unfolded.toByteArray());
        }
    }

    private static List<COSName> filters(COSBase filters) {
        if (filters instanceof COSName one) {
            return List.of(one);
        }
        var names = new ArrayList<COSName>();
        if (filters instanceof COSArray many) {
            for (var i = 0; i < many.size(); i++) {
                names.add((COSName) Objects.requireNonNull(many.getObject(i)));
            }
        }
        return names;
    }

    private void take(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw ZipContent.refused("unfolds", "PDF unfolds to more than is read");
        }
    }

    private final class Bounded extends ByteArrayOutputStream {

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            take(length);
            super.write(bytes, offset, length);
        }

        @Override
        public synchronized void write(int b) {
            take(1);
            super.write(b);
        }
    }
}

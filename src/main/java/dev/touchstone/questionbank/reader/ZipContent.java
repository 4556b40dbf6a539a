package dev.touchstone.questionbank.reader;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * What a zipped office document holds, looked through before anything is built from it, within fixed bounds.
 *
 * @param names of its parts
 * @param boxes whether its text has text boxes
 * @param images whether its text has pictures
 * @param markup bytes of its XML, unfolded
 */
record ZipContent(Set<String> names, boolean boxes, boolean images, long markup) {

    private static final long LARGEST_PART = 64L * 1024 * 1024;
    private static final long LARGEST = 2 * LARGEST_PART;
    private static final int MOST_PARTS = 500;
    /** Some four thousand questions; an element, which has two tags, takes about a kilobyte of memory. */
    private static final int MOST_TAGS = 1_200_000;

    private static final String MEDIA = "word/media/";

    static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** Refuses UNUSABLE when it unfolds to more than is read. */
    static ZipContent of(byte[] content) {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
        var names = new HashSet<String>();
        var boxes = false;
        var images = false;
        var markup = 0L;
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(content))) {
            var budget = LARGEST;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                var part = new Part(entry.getName().equals("word/document.xml"));
                var size = part.count(zip, Math.min(budget, LARGEST_PART));
                budget -= size;
                markup += entry.getName().endsWith(".xml") ? size : 0;
                boxes |= part.box.found;
                images |= part.blip.found || part.imageData.found;
                if (names.size() > MOST_PARTS || budget <= 0 || part.tags > MOST_TAGS) {
                    throw refused("unfolds", "Zip unfolds to more than is read");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused("docx", "Zip cannot be read: " + e.getMessage());
        }
        return new ZipContent(Set.copyOf(names), boxes, images, markup);
    }

    boolean isWorkbook() {
        return names.contains("xl/workbook.xml") && names.contains("[Content_Types].xml");
    }

    boolean isWordDocument() {
        return names.contains("word/document.xml") && names.contains("[Content_Types].xml");
    }

    /** How many pictures a Word document holds. */
    long media() {
        return names.stream().filter(name -> name.startsWith(MEDIA)).count();
    }

    static RefusedException refused(String key, String message) {
        return new RefusedException(Reason.UNUSABLE, "questionbank.import.error." + key, message);
    }

    /** One part while it is unfolded and thrown away. */
    private static final class Part {

        private final boolean counted;
        private final Sought box = new Sought("txbxContent");
        private final Sought blip = new Sought("blip");
        private final Sought imageData = new Sought("imagedata");
        private int tags;

        Part(boolean counted) {
            this.counted = counted;
        }

        long count(InputStream part, long most) throws IOException {
            var buffer = new byte[16 * 1024];
            var total = 0L;
            for (var read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                total += read;
                if (total >= most) {
                    return LARGEST + 1;
                }
                for (var i = 0; counted && i < read; i++) {
                    take(buffer[i]);
                }
            }
            return total;
        }

        private void take(byte b) {
            tags += b == '<' ? 1 : 0;
            box.take(b);
            blip.take(b);
            imageData.take(b);
        }
    }

    /** A word that is looked for byte by byte. */
    private static final class Sought {

        private final byte[] word;
        private int matched;
        private boolean found;

        Sought(String word) {
            this.word = word.getBytes(StandardCharsets.US_ASCII);
        }

        void take(byte b) {
            matched = b == word[matched] ? matched + 1 : b == word[0] ? 1 : 0;
            if (matched == word.length) {
                found = true;
                matched = 0;
            }
        }
    }
}

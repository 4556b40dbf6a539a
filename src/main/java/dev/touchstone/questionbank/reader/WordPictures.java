package dev.touchstone.questionbank.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;

/** The pictures of a Word document in the order of their marks in its text, within fixed bounds. */
final class WordPictures {

    /** Largest file of one picture, in bytes; a question's form takes no larger one either. */
    static final int LARGEST = 5 * 1024 * 1024;

    /** Bytes of all of them together: as many as the largest document has. */
    private static final int MOST_BYTES = BankReader.LARGEST;

    private static final Set<String> KINDS = Set.of("png", "jpg", "jpeg", "jpe", "jfif", "gif", "webp");

    /** What Word and its like write by themselves: the name of a file, which tells nobody what it shows. */
    private static final Pattern NO_WORDS = Pattern.compile("[\\w./\\\\:()-]*");

    private static final int LONGEST_WORDS = 300;

    private final boolean any;
    private final List<WordPicture> found = new ArrayList<>();
    private final Map<String, byte[]> contents = new HashMap<>();
    private int budget = MOST_BYTES;

    /** @param any whether the document has pictures at all */
    WordPictures(boolean any) {
        this.any = any;
    }

    /** In the order of their marks. */
    List<WordPicture> found() {
        return found;
    }

    /** Notes the pictures of a paragraph; as many marks for its text. What is drawn of lines and shapes is none. */
    String marks(XWPFParagraph paragraph) {
        if (!any) {
            return "";
        }
        var before = found.size();
        WordImage.of(paragraph.getCTP()).forEach(image -> found.add(picture(paragraph, image)));
        return String.valueOf(Repair.OBJECT).repeat(found.size() - before);
    }

    private WordPicture picture(XWPFParagraph paragraph, XmlObject image) {
        var id = WordImage.reference(image);
        var data = id == null ? null : paragraph.getDocument().getPictureDataByID(id);
        if (data == null) {
            return WordPicture.without("pictureLinked", null);
        }
        var kind = data.suggestFileExtension().toLowerCase(Locale.ROOT);
        if (!KINDS.contains(kind)) {
            return WordPicture.without("pictureFormat", kind);
        }
        var content = content(data);
        return content == null
                ? WordPicture.without("pictureTooLarge", LARGEST / 1024 / 1024)
                : WordPicture.of(
                        new ReadPicture(data.getFileName(), words(image), content), WordImage.isCropped(image));
    }

    /** Null when it is more than is taken. */
    private byte @Nullable [] content(XWPFPictureData data) {
        var name = data.getFileName();
        var known = contents.get(name);
        if (known != null) {
            return known;
        }
        try (var in = data.getPackagePart().getInputStream()) {
            var content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST || content.length > budget) {
                return null;
            }
            budget -= content.length;
            contents.put(name, content);
            return content;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static @Nullable String words(XmlObject image) {
        var words = WordImage.description(image);
        return words == null
                        || words.isBlank()
                        || words.length() > LONGEST_WORDS
                        || NO_WORDS.matcher(words).matches()
                ? null
                : words.strip();
    }
}

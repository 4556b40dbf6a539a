package dev.touchstone.questionbank.reader;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files of kinds that are not read, known by how they begin: each is refused with the sentence that helps. */
final class Strangers {

    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final String OFFICE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
    private static final Map<String, String> KINDS = kinds();

    private Strangers() {}

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("{\\rtf", "oldWord");
        kinds.put("\u0089PNG", "picture");
        kinds.put("\u00FF\u00D8\u00FF", "picture");
        kinds.put("GIF8", "picture");
        kinds.put("RIFF", "picture");
        kinds.put("Rar!", "archive");
        kinds.put("7z\u00BC\u00AF", "archive");
        kinds.put("\u001F\u008B", "archive");
        return kinds;
    }

    static void refuse(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, 8), StandardCharsets.ISO_8859_1);
        if (head.equals(OFFICE)) {
            throw ZipContent.refused(holds(content, ENCRYPTED) ? "protected" : "oldWord", "OLE container");
        }
        KINDS.forEach((magic, kind) -> {
            if (head.startsWith(magic)) {
                throw ZipContent.refused(kind, "File begins like a " + kind);
            }
        });
    }

    private static boolean holds(byte[] content, byte[] wanted) {
        for (var i = 0; i + wanted.length <= content.length; i++) {
            var same = 0;
            while (same < wanted.length && content[i + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }
}

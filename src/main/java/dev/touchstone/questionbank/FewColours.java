package dev.touchstone.questionbank;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pictures of few colours, as drawn screens are: with a table of the colours the same picture is a fraction of the bytes. */
final class FewColours {

    private static final int MOST = 256;
    private static final int BITS = 8;

    private FewColours() {}

    /** The same picture with a table of its colours; itself where they are too many for one. */
    static BufferedImage of(BufferedImage picture) {
        var table = table(picture);
        return table.size() > MOST ? picture : indexed(picture, table);
    }

    /** Every colour with its place, in the order they come; one more than fit where they are too many. */
    private static Map<Integer, Integer> table(BufferedImage picture) {
        Map<Integer, Integer> table = new LinkedHashMap<>();
        for (int y = 0; y < picture.getHeight() && table.size() <= MOST; y++) {
            for (int x = 0; x < picture.getWidth() && table.size() <= MOST; x++) {
                table.putIfAbsent(picture.getRGB(x, y), table.size());
            }
        }
        return table;
    }

    private static BufferedImage indexed(BufferedImage picture, Map<Integer, Integer> table) {
        var colours = table.keySet().stream().mapToInt(Integer::intValue).toArray();
        var model = new IndexColorModel(BITS, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        var indexed =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                indexed.getRaster().setSample(x, y, 0, table.getOrDefault(picture.getRGB(x, y), 0));
            }
        }
        return indexed;
    }
}

package dev.touchstone.questionbank;

import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** How a camera was held: a phone's photograph says so beside its pixels (Exif, tag Orientation). */
final class Orientation {

    /** Quarter turns clockwise by the tag's value; what a mirror would show does not come out of cameras. */
    private static final Map<Integer, Integer> TURNS = Map.of(3, 2, 6, 1, 8, 3);

    private Orientation() {}

    /** Quarter turns clockwise that set the picture upright; 0 when the file says nothing of it. */
    static int of(byte[] file, PictureFormat format) throws IOException {
        if (format != PictureFormat.JPEG) {
            return 0;
        }
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var exif = JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif");
            return exif.isEmpty() ? 0 : turns(exif.get(0).data().readAllBytes());
        }
    }

    private static int turns(byte[] exif) throws IOException {
        // one byte of padding stands before the directory
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(exif, 1, exif.length - 1))) {
            var tag = new TIFFReader().read(in).getEntryById(TIFF.TAG_ORIENTATION);
            return tag != null && tag.getValue() instanceof Number value ? TURNS.getOrDefault(value.intValue(), 0) : 0;
        }
    }
}

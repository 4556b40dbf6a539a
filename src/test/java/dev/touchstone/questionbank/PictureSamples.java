package dev.touchstone.questionbank;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests, drawn when they are asked for. */
public final class PictureSamples {

    private static final int BEHIND_HEADER = 8 + 25;

    private PictureSamples() {}

    /** Red above, blue below; another tint is another picture. */
    public static byte[] png(int width, int height, int tint) {
        return written("png", drawn(width, height, tint));
    }

    static byte[] jpeg(int width, int height) {
        return written("jpg", drawn(width, height, 0));
    }

    static byte[] gif(int width, int height) {
        return written("gif", drawn(width, height, 0));
    }

    /** One pixel, as the format's own documentation has it. */
    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");
    }

    /** The PNG file with one more chunk behind its header. */
    static byte[] with(byte[] png, String type, byte[] data) {
        var checksum = new CRC32();
        checksum.update(type.getBytes(StandardCharsets.ISO_8859_1));
        checksum.update(data);
        var out = ByteBuffer.allocate(png.length + data.length + 12);
        out.put(png, 0, BEHIND_HEADER);
        out.putInt(data.length).put(type.getBytes(StandardCharsets.ISO_8859_1)).put(data);
        out.putInt((int) checksum.getValue());
        out.put(png, BEHIND_HEADER, png.length - BEHIND_HEADER);
        return out.array();
    }

    /** A PNG file that says it is of this size. */
    static byte[] claiming(int width, int height) {
        var png = png(2, 2, 0);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        var checksum = new CRC32();
        checksum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) checksum.getValue());
        return png;
    }

    /** The JPEG file as a phone writes it that was held on its side, with a comment on who took it. */
    static byte[] asTaken(byte[] jpeg, int orientation) {
        var tiff = ByteBuffer.allocate(26)
                .put("MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0);
        return marked(
                marked(jpeg, 0xE1, joined("Exif\0\0", tiff.array())), 0xFE, joined("taken by somebody", new byte[0]));
    }

    /** The JPEG file with one more segment at its beginning. */
    private static byte[] marked(byte[] jpeg, int marker, byte[] data) {
        var out = ByteBuffer.allocate(jpeg.length + data.length + 4);
        out.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker).putShort((short) (data.length + 2));
        return out.put(data).put(jpeg, 2, jpeg.length - 2).array();
    }

    private static byte[] joined(String text, byte[] more) {
        var begin = text.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(begin.length + more.length)
                .put(begin)
                .put(more)
                .array();
    }

    static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new java.io.ByteArrayInputStream(file));
    }

    private static BufferedImage drawn(int width, int height, int tint) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(255, tint, 0));
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width, height);
        pen.dispose();
        return picture;
    }

    private static byte[] written(String format, BufferedImage picture) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

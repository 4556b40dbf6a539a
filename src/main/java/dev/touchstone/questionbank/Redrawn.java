package dev.touchstone.questionbank;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.http.MediaType;

/** A picture drawn anew, upright, on white, small enough for a phone; long screenshots keep their width. */
record Redrawn(MediaType mediaType, int width, int height, byte[] content) {

    private static final int WIDEST = 1600;
    private static final int HIGHEST = 8000;
    /** From here on a PNG file loads too slowly on a phone. */
    private static final int LARGEST_PNG = 1_000_000;

    private static final float JPEG_QUALITY = 0.88f;

    /** How little of a PNG file's work is spared: 0 packs as tightly as can be. */
    private static final float PNG_EFFORT = 0.5f;

    private static final float MOST_EFFORT = 0;

    /**
     * Draws a picture anew.
     *
     * @param turns quarter turns clockwise that set it upright
     * @param photographic whether JPEG suits it
     */
    static Redrawn of(BufferedImage picture, int turns, boolean photographic) throws IOException {
        var drawn = drawn(picture, turns);
        if (!photographic) {
            var png = png(drawn);
            if (png.length <= LARGEST_PNG) {
                return new Redrawn(MediaType.IMAGE_PNG, drawn.getWidth(), drawn.getHeight(), png);
            }
        }
        return new Redrawn(MediaType.IMAGE_JPEG, drawn.getWidth(), drawn.getHeight(), jpeg(drawn));
    }

    /** Every how many pixels a decoder need keep one, so that it never builds a picture much larger than what is kept. */
    static int step(int width, int height) {
        return Math.max(1, (int) (1 / scale(width, height)));
    }

    /** 1 for what is small enough. Which way up it stands is not known yet: both sides may be the long one. */
    private static double scale(int width, int height) {
        int shorter = Math.min(width, height);
        int longer = Math.max(width, height);
        return Math.min(1, Math.min((double) WIDEST / shorter, (double) HIGHEST / longer));
    }

    private static BufferedImage drawn(BufferedImage picture, int turns) {
        var upright = turns % 2 == 0;
        int width = upright ? picture.getWidth() : picture.getHeight();
        int height = upright ? picture.getHeight() : picture.getWidth();
        double scale = Math.min(1, Math.min((double) WIDEST / width, (double) HIGHEST / height));
        var drawn = new BufferedImage(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)),
                BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, placed(picture, turns, width, height, scale), null);
        pen.dispose();
        return drawn;
    }

    /** Turned about its middle, then shrunk. */
    private static AffineTransform placed(BufferedImage picture, int turns, int width, int height, double scale) {
        var placed = AffineTransform.getScaleInstance(scale, scale);
        placed.translate(width / 2.0, height / 2.0);
        placed.quadrantRotate(turns);
        placed.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        return placed;
    }

    private static byte[] png(BufferedImage drawn) throws IOException {
        var few = FewColours.of(drawn);
        return few == drawn ? written(drawn, "png", PNG_EFFORT) : written(few, "png", MOST_EFFORT);
    }

    private static byte[] jpeg(BufferedImage drawn) throws IOException {
        return written(drawn, "jpeg", JPEG_QUALITY);
    }

    private static byte[] written(BufferedImage drawn, String format, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality);
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(drawn, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}

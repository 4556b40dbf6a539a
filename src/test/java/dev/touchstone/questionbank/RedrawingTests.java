package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.shared.RefusedException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class RedrawingTests {

    private final Redrawing redrawing = new Redrawing();

    @Test
    void aScreenshotStaysAsItLooks() throws IOException {
        var redrawn = redrawing.redraw(PictureSamples.png(300, 200, 9));

        assertThat(redrawn.mediaType()).isEqualTo(MediaType.IMAGE_PNG);
        var picture = PictureSamples.read(redrawn.content());
        assertThat(picture.getWidth()).isEqualTo(redrawn.width()).isEqualTo(300);
        assertThat(picture.getHeight()).isEqualTo(redrawn.height()).isEqualTo(200);
        assertThat(new Color(picture.getRGB(10, 10))).isEqualTo(new Color(255, 9, 0));
    }

    @Test
    void aDrawnScreenOfFewColoursIsTheSamePictureWithATableOfThem() throws IOException {
        var drawn = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 300; x++) {
            for (int y = 0; y < 200; y++) {
                drawn.setRGB(x, y, new Color(0, (x * y) % 256, 32).getRGB());
            }
        }
        var kept = PictureSamples.read(redrawing.redraw(png(drawn)).content());
        assertThat(kept.getColorModel()).isInstanceOf(IndexColorModel.class);
        assertThat(pixels(kept)).isEqualTo(pixels(drawn));
        drawn.setRGB(0, 0, 0x123456);
        var many = PictureSamples.read(redrawing.redraw(png(drawn)).content());
        assertThat(many.getColorModel()).as("257 colours").isNotInstanceOf(IndexColorModel.class);
        assertThat(pixels(many)).isEqualTo(pixels(drawn));
    }

    private static byte[] png(BufferedImage drawn) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", out);
        return out.toByteArray();
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    @Test
    void nothingButThePictureIsKept() {
        var hidden = "taken at 31.2N 121.4E".getBytes(StandardCharsets.ISO_8859_1);
        var png = PictureSamples.with(PictureSamples.png(20, 20, 0), "tEXt", hidden);
        assertThat(text(redrawing.redraw(png).content())).doesNotContain("taken at", "tEXt");

        var jpeg = PictureSamples.asTaken(PictureSamples.jpeg(20, 20), 1);
        assertThat(text(jpeg)).contains("Exif", "taken by");
        assertThat(text(redrawing.redraw(jpeg).content())).doesNotContain("Exif", "taken by");
    }

    @Test
    void whatIsPackedBesideAPngIsNeverUnfolded() {
        var packed = PictureSamples.with(PictureSamples.png(20, 20, 0), "zTXt", new byte[1000]);
        assertThat(text(packed)).contains("zTXt");
        assertThat(text(PngChunks.ofPicture(packed))).doesNotContain("zTXt").contains("IHDR", "IDAT", "IEND");
    }

    @Test
    void aPhotographStandsUpright() throws IOException {
        var redrawn = redrawing.redraw(PictureSamples.asTaken(PictureSamples.jpeg(60, 40), 6));

        assertThat(redrawn.mediaType()).isEqualTo(MediaType.IMAGE_JPEG);
        var picture = PictureSamples.read(redrawn.content());
        assertThat(picture.getWidth()).isEqualTo(40);
        assertThat(picture.getHeight()).isEqualTo(60);
        assertThat(new Color(picture.getRGB(35, 30)).getRed()).isGreaterThan(200); // what was above is to the right
        assertThat(new Color(picture.getRGB(5, 30)).getBlue()).isGreaterThan(200);
    }

    @Test
    void allFourKindsAreRead() {
        assertThat(redrawing.redraw(PictureSamples.gif(30, 20)).width()).isEqualTo(30);
        assertThat(redrawing.redraw(PictureSamples.jpeg(30, 20)).width()).isEqualTo(30);
        assertThat(redrawing.redraw(PictureSamples.webp()).mediaType()).isEqualTo(MediaType.IMAGE_JPEG);
    }

    @Test
    void aPictureTooWideForAPhoneIsMadeSmallerAndALongScreenshotKeepsItsWidth() {
        assertThat(redrawing.redraw(PictureSamples.png(3600, 900, 0)).width()).isEqualTo(1600);
        var chat = redrawing.redraw(PictureSamples.png(1080, 7000, 0));
        assertThat(chat.width()).isEqualTo(1080);
        assertThat(chat.height()).isEqualTo(7000);
    }

    @Test
    void aSizeThatNoMemoryHoldsIsRefusedBeforeAnythingIsDecoded() {
        assertRefused(PictureSamples.claiming(60_000, 60_000), "tooManyPixels");
    }

    @Test
    void aFileOfEndlessPassesIsRefused() {
        var jpeg = PictureSamples.jpeg(20, 20);
        var passes = Arrays.copyOf(jpeg, jpeg.length + 400);
        for (int i = jpeg.length; i < passes.length; i += 2) {
            passes[i] = (byte) 0xFF;
            passes[i + 1] = (byte) 0xDA;
        }
        assertRefused(passes, "broken");
    }

    @Test
    void whatIsNoPictureOrDamagedOrTooLargeIsRefused() {
        assertRefused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "format");
        assertRefused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "format");
        assertRefused(new byte[0], "format");
        assertRefused(Arrays.copyOf(PictureSamples.png(50, 50, 0), 60), "broken");
        assertRefused(Arrays.copyOf(PictureSamples.jpeg(50, 50), 30), "broken");
        assertRefused(Arrays.copyOf(PictureSamples.webp(), 20), "broken");
        assertRefused(new byte[Redrawing.LARGEST + 1], "tooLarge");
    }

    private void assertRefused(byte[] file, String problem) {
        assertThatThrownBy(() -> redrawing.redraw(file))
                .isInstanceOfSatisfying(RefusedException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("questionbank.picture.error." + problem));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}

package dev.touchstone.questionbank;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.stereotype.Component;

/**
 * Makes of an uploaded file a picture that is safe to show: decoded within bounds and drawn anew, so that nothing else of
 * the file is kept, neither where a photograph was taken nor what was hidden in it.
 */
@Component
class Redrawing {

    /** Largest file, in bytes. */
    static final int LARGEST = 5 * 1024 * 1024;

    private static final int MEGA = 1_000_000;
    private static final int MOST_MEGAPIXELS = 30;
    /** Real files have some ten; a file of thousands only keeps the decoder busy. */
    private static final int MOST_PASSES = 100;

    /** A large picture takes a hundred megabytes while it is decoded, so one is decoded at a time. */
    private final Lock one = new ReentrantLock();

    /** Refuses UNUSABLE what is too large, no picture of the four kinds, or damaged. */
    Redrawn redraw(byte[] file) {
        if (file.length > LARGEST) {
            throw refused("tooLarge", LARGEST / 1024 / 1024);
        }
        var format = PictureFormat.of(file).orElseThrow(() -> refused("format"));
        one.lock();
        try {
            return Redrawn.of(decoded(file, format), Orientation.of(file, format), format.isPhotographic());
        } catch (RefusedException refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            throw refused("broken");
        } finally {
            one.unlock();
        }
    }

    private static BufferedImage decoded(byte[] file, PictureFormat format) throws IOException {
        var bare = format == PictureFormat.PNG ? PngChunks.ofPicture(file) : file;
        if (format == PictureFormat.JPEG && passes(file) > MOST_PASSES) {
            throw refused("broken");
        }
        var reader = format.reader();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bare))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_MEGAPIXELS * (long) MEGA) {
                throw refused("tooManyPixels", MOST_MEGAPIXELS);
            }
            var parameters = reader.getDefaultReadParam();
            int step = Redrawn.step(width, height);
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    /** How often a JPEG file begins to draw; between its markers no byte 0xFF stands before 0xDA. */
    private static int passes(byte[] file) {
        int passes = 0;
        for (int i = 1; i < file.length; i++) {
            if (file[i - 1] == (byte) 0xFF && file[i] == (byte) 0xDA) {
                passes++;
            }
        }
        return passes;
    }

    private static RefusedException refused(String problem, Object... arguments) {
        return new RefusedException(
                Reason.UNUSABLE,
                "questionbank.picture.error." + problem,
                "Uploaded picture refused: " + problem,
                arguments);
    }
}

package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.questionbank.PictureSamples;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Which files are read while somebody waits. */
class LongFilesTests {

    private static final String QUESTION = "1. 买家催发货，先做什么？\nA. 查物流\nB. 等等\n答案：A\n";

    @Test
    void aTextIsLongFromHalfAMillionBytes() {
        assertThat(LongFiles.isLong(bytes(QUESTION.repeat(100)))).isFalse();
        assertThat(LongFiles.isLong(bytes(QUESTION.repeat(8000)))).isTrue();
    }

    @Test
    void aDocumentIsMeasuredUnfolded() {
        var document = OfficeFile.word((QUESTION + "解析：" + "先回应再处理。".repeat(100) + "\n").repeat(1500));
        assertThat(document.length).isLessThan(500_000);
        assertThat(LongFiles.isLong(document)).isTrue();
        assertThat(LongFiles.isLong(OfficeFile.word(QUESTION.repeat(20)))).isFalse();
    }

    @Test
    void manyPicturesTakeLong() {
        var few = new PicturedWord().lines("1. 看图回答。");
        var many = new PicturedWord().lines("1. 看图回答。");
        for (var tint = 0; tint <= 20; tint++) {
            many.picture(PictureSamples.png(4, 4, tint));
        }
        assertThat(LongFiles.isLong(few.picture(PictureSamples.png(4, 4, 0)).bytes()))
                .isFalse();
        assertThat(LongFiles.isLong(many.bytes())).isTrue();
    }

    @Test
    void whatIsRefusedInAMomentIsNeverLong() {
        var picture = new byte[3_000_000];
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, 0, picture, 0, 4);
        assertThat(LongFiles.isLong(picture)).isFalse();
        assertThat(LongFiles.isLong(new byte[BankReader.LARGEST + 1])).isFalse();
        var broken = OfficeFile.word(QUESTION.repeat(40));
        assertThat(LongFiles.isLong(Arrays.copyOf(broken, broken.length / 2))).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

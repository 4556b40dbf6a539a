package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.touchstone.questionbank.PictureSamples;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Which pictures of a Word document belong to which question, and what is said of the others. */
class WordPicturesTests {

    private static final byte[] ONE = PictureSamples.png(20, 20, 1);
    private static final byte[] TWO = PictureSamples.png(20, 20, 2);

    @Test
    void aPictureBelongsToTheQuestionItStandsIn() {
        var found = questions(new PicturedWord()
                .lines("1. 看图：顾客要什么？")
                .picture(ONE)
                .lines("参考答案：催发货", "2. 看图选择？")
                .picture(TWO)
                .lines("A. 退款", "B. 换货", "答案：A", "3. 谁封箱？", "参考答案：仓库"));
        assertThat(found).extracting(ReadQuestion::stem).containsExactly("看图：顾客要什么？", "看图选择？", "谁封箱？");
        assertThat(pictures(found)).containsExactly(List.of("one"), List.of("two"), List.of());
        assertThat(found).allSatisfy(question -> assertThat(question.defects()).isEmpty());
    }

    @Test
    void aPictureInAContentControlIsAPictureToo() {
        var found = questions(new PicturedWord()
                .lines("1. 看图：顾客要什么？")
                .controlled(ONE)
                .lines("参考答案：催发货", "2. 谁封箱？")
                .controlledBlock(TWO)
                .lines("参考答案：仓库"));
        assertThat(found).extracting(ReadQuestion::stem).containsExactly("看图：顾客要什么？", "谁封箱？");
        assertThat(pictures(found)).containsExactly(List.of("one"), List.of("two"));
    }

    @Test
    void severalPicturesKeepTheirOrder() {
        var found = questions(new PicturedWord()
                .lines("1. 比较两张截图，差在哪里？")
                .picture(TWO)
                .picture(ONE)
                .lines("参考答案：地址不同"));
        assertThat(pictures(found)).containsExactly(List.of("two", "one"));
    }

    @Test
    void whatStandsBehindTheAnswerStaysOutAndIsSaid() {
        var found = questions(new PicturedWord()
                .lines("1. 怎样道歉？", "参考答案：先听后说")
                .picture(ONE)
                .lines("2. 谁封箱？", "A. 仓库", "B. 买家", "答案：A", "解析：见下图")
                .picture(TWO));
        assertThat(pictures(found)).containsExactly(List.of(), List.of());
        assertThat(codes(found)).containsExactly(List.of("pictureInAnswer"), List.of("pictureInAnswer"));
    }

    @Test
    void aCellOfAnswersKeepsItsPictureToItself() {
        var found = questions(new PicturedWord()
                .row(List.of("题型", "题目", "答案", "解析"))
                .row(List.of("简答题", "怎样处理缺货？", "先核对订单，再联系仓库", ONE))
                .row(List.of("判断题", "催付越多越好", "错", "打扰买家")));
        assertThat(pictures(found)).as("%s", found).containsExactly(List.of(), List.of());
        assertThat(codes(found).get(0)).containsExactly("pictureInAnswer");
    }

    @Test
    void whatCannotBeTakenSaysWhy() {
        var found = questions(new PicturedWord()
                .lines("1. 看图：流程对吗？")
                .picture(new byte[100], XWPFDocument.PICTURE_TYPE_EMF, "")
                .lines("参考答案：对", "2. 看图：尺码多大？")
                .linked(ONE)
                .lines("参考答案：38", "3. 看图：谁签收？")
                .picture(noise(WordPictures.LARGEST + 1))
                .lines("参考答案：门卫"));
        assertThat(pictures(found)).containsExactly(List.of(), List.of(), List.of());
        assertThat(found)
                .extracting(question -> question.defects().get(0))
                .extracting(Defect::code, defect -> String.join("", defect.arguments()))
                .containsExactly(
                        tuple("pictureFormat", "EMF"), tuple("pictureLinked", ""), tuple("pictureTooLarge", "5"));
    }

    @Test
    void aQuestionHasSixPicturesAtMost() {
        var word = new PicturedWord().lines("1. 比较这些截图，差在哪里？");
        for (var tint = 0; tint < 8; tint++) {
            word.picture(PictureSamples.png(20, 20, tint));
        }
        var found = questions(word.lines("参考答案：颜色"));
        assertThat(found.get(0).pictures()).hasSize(6);
        assertThat(codes(found)).containsExactly(List.of("picturesTooMany"));
    }

    @Test
    void aPictureAmongTheOptionsAndACroppedOneAreDoubts() {
        var found = questions(new PicturedWord()
                .lines("1. 哪张图是退货标签？", "A. 第一张")
                .picture(ONE)
                .lines("B. 第二张", "答案：A", "2. 图中订单是什么状态？")
                .cropped(TWO)
                .lines("参考答案：待发货"));
        assertThat(pictures(found)).containsExactly(List.of("one"), List.of("two"));
        assertThat(codes(found)).containsExactly(List.of("pictureInOption"), List.of("pictureCropped"));
    }

    @Test
    void itsWordsComeAlongUnlessTheyAreTheNameOfAFile() {
        var found = questions(new PicturedWord()
                .lines("1. 看图：顾客要什么？")
                .picture(ONE, XWPFDocument.PICTURE_TYPE_PNG, "聊天截图：顾客催发货")
                .picture(TWO, XWPFDocument.PICTURE_TYPE_PNG, "C:\\Users\\a\\IMG_256.png")
                .lines("参考答案：催发货"));
        assertThat(found.get(0).pictures()).extracting(ReadPicture::words).containsExactly("聊天截图：顾客催发货", null);
    }

    @Test
    void aPictureInNoQuestionIsSaidOfTheDocument() {
        var document = new BankReader()
                .read(
                        new PicturedWord()
                                .picture(ONE)
                                .lines("客服笔试题", "1. 谁封箱？", "参考答案：仓库")
                                .bytes(),
                        "bank.docx");
        assertThat(document.defects()).contains(Defect.notice("picturesElsewhere", null, 1));
    }

    @Test
    void theSignOfAPictureInTheTextItselfMovesNone() {
        var found = questions(new PicturedWord()
                .lines("1. 表情\uFFFC是什么意思？", "参考答案：笑", "2. 看图：顾客要什么？")
                .picture(ONE)
                .lines("参考答案：催发货"));
        assertThat(pictures(found)).containsExactly(List.of(), List.of("one"));
    }

    /** Does not pack. */
    private static byte[] noise(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static List<ReadQuestion> questions(PicturedWord word) {
        return new BankReader().read(word.bytes(), "bank.docx").questions();
    }

    private static List<List<String>> pictures(List<ReadQuestion> questions) {
        return questions.stream()
                .map(question -> question.pictures().stream()
                        .map(WordPicturesTests::which)
                        .toList())
                .toList();
    }

    private static String which(ReadPicture picture) {
        return Arrays.equals(picture.content(), ONE) ? "one" : Arrays.equals(picture.content(), TWO) ? "two" : "other";
    }

    private static List<List<String>> codes(List<ReadQuestion> questions) {
        return questions.stream()
                .map(question -> question.defects().stream().map(Defect::code).toList())
                .toList();
    }
}

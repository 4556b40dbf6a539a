package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.touchstone.questionbank.reader.PicturedWord;
import dev.touchstone.questionbank.reader.ReadAs;
import dev.touchstone.shared.RefusedException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A file without questions says what it holds instead. */
class NothingReadTests {

    @Test
    void aHandbookExplainsAndAsksNothing() {
        var handbook = """
                网店客服手册
                第一章 宗旨
                本店以顾客为中心，客服人员要熟悉商品和平台规则，用语礼貌，不与顾客争执，不承诺办不到的事。
                第二章 班次
                早班从八点到十六点，晚班从十六点到二十四点，交接时把没有办完的事项逐条写明并当面确认。
                第三章 退换
                1. 顾客提出申请。
                2. 客服核对订单和照片，在工单里写明处理意见，并告知顾客预计的办结时间。
                3. 仓库验收，财务退款，客服回访顾客。
                """;
        refused(handbook.getBytes(StandardCharsets.UTF_8), "onlyProse");
    }

    @Test
    void ordersToTheStaffAskNobody() {
        var notice = "关于放假的通知\n" + "请安排好值班的人手，并把交接写清楚。\n".repeat(12);
        refused(notice.getBytes(StandardCharsets.UTF_8), "onlyProse");
    }

    @Test
    void aFormToFillInIsNotCalledProse() {
        var form = "姓名____ 部门____ 联系电话____\n".repeat(30);
        refused(form.getBytes(StandardCharsets.UTF_8), "noQuestions");
    }

    @Test
    void picturesAloneAreSaidToBePictures() {
        refused(new PicturedWord().picture(PictureSamples.png(20, 20, 1)).bytes(), "onlyPictures");
    }

    @Test
    void aFewWordsAreNoHandbook() {
        refused("明天下午三点开会，请带上工牌。".getBytes(StandardCharsets.UTF_8), "noQuestions");
    }

    private static void refused(byte[] content, String reason) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> DryRun.of(content, "文件", ReadAs.DETECTED))
                .extracting(RefusedException::key)
                .isEqualTo("questionbank.import.error." + reason);
    }
}
